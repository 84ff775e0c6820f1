/** FHIR R4 JSON as it comes from anywhere: nothing about its shape is taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const json = (value: unknown): Json => (isJson(value) ? value : {});
export const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
export const joined = (parts: readonly string[], by = ', '): string => parts.filter((part) => part !== '').join(by);

/** 2019-04-02T09:30:00-05:00 as a person writes it; the zone stays, because a time without one is no time. */
export const date = (value: unknown): string => {
  const found = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?/.exec(text(value));
  if (!found) return '';
  const [, day = '', time, zone] = found;
  return time === undefined
    ? day
    : `${day} ${time}${zone === 'Z' || zone === '+00:00' ? ' UTC' : zone ? ` UTC${zone}` : ''}`;
};

export const period = (value: unknown): string => {
  const [start, end] = [date(json(value).start), date(json(value).end)];
  if (start && end) return start === end ? start : `${start} to ${end}`;
  return start ? `since ${start}` : end ? `until ${end}` : '';
};

export const coding = (value: unknown): string => text(json(value).display) || text(json(value).code);
export const concept = (value: unknown): string => {
  const { text: said, coding: codings } = json(value);
  return text(said) || joined(list(codings).map(coding).slice(0, 1));
};
export const concepts = (value: unknown): string => joined(list(value).map(concept));

export const quantity = (value: unknown): string => {
  const { value: number, unit, code, comparator } = json(value);
  const measured = text(number);
  const units = text(unit) || text(code);
  if (measured === '') return '';
  return joined([`${text(comparator)}${measured}`, units === '1' || units === '{score}' ? '' : units], ' ');
};

export const range = (value: unknown): string => {
  const [low, high] = [quantity(json(value).low), quantity(json(value).high)];
  return low && high ? `${low} to ${high}` : low ? `at least ${low}` : high ? `at most ${high}` : '';
};

/** Whatever a value[x] is: the name of the field says which kind (FHIR R4 2.6). */
export const anyValue = (resource: Json, prefix = 'value'): string => {
  const key = Object.keys(resource).find((name) => name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length)));
  if (!key) return '';
  const value = resource[key];
  switch (key.slice(prefix.length)) {
    case 'Quantity':
    case 'Age':
    case 'Duration':
      return quantity(value);
    case 'CodeableConcept':
      return concept(value);
    case 'Range':
      return range(value);
    case 'Period':
      return period(value);
    case 'DateTime':
    case 'Date':
    case 'Instant':
      return date(value);
    case 'Ratio':
      return joined([quantity(json(value).numerator), quantity(json(value).denominator)], ' / ');
    case 'Reference':
      return text(json(value).display);
    case 'Boolean':
      return value === true ? 'Yes' : 'No';
    case 'SampledData':
      return 'Recorded signal, not shown';
    default:
      return text(value);
  }
};

export const humanName = (value: unknown): string => {
  const names = list(value);
  const name = names.find(({ use }) => use === 'official') ?? names[0] ?? {};
  const parts = (given: unknown): string[] => (Array.isArray(given) ? given.map(text) : [text(given)]);
  return (
    text(name.text) ||
    joined([...parts(name.prefix), ...parts(name.given), text(name.family), ...parts(name.suffix)], ' ')
  );
};

export const address = (value: unknown): string => {
  const one = json(list(value)[0] ?? value);
  const lines = Array.isArray(one.line) ? one.line.map(text) : [];
  return (
    text(one.text) ||
    joined([...lines, text(one.city), joined([text(one.state), text(one.postalCode)], ' '), text(one.country)])
  );
};

export const telecom = (value: unknown): string =>
  joined(list(value).map(({ system, value: number }) => (system === 'fax' ? `fax ${text(number)}` : text(number))));

export const identifiers = (value: unknown): string =>
  joined(
    list(value).map((one) => {
      const kind = concept(one.type);
      return kind ? `${text(one.value)} (${kind})` : text(one.value);
    }),
    '; ',
  );

/** A status that says the entry does not hold is never left out. */
export const withStatus = (said: string, status: unknown): string =>
  [
    'entered-in-error',
    'cancelled',
    'not-done',
    'refuted',
    'stopped',
    'draft',
    'preliminary',
    'corrected',
    'amended',
  ].includes(text(status))
    ? `${said} [${text(status).replaceAll('-', ' ')}]`
    : said;

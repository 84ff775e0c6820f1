import { childrenNamed, type Element, find, isElement, wordsOf } from './xml.ts';

/** HL7 TS: YYYYMMDDHHMMSS with an offset, cut off anywhere. */
export const dateOf = (value: string | undefined): string => {
  const found = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?\d*(?:\.\d+)?([+-]\d{4})?/.exec(value ?? '');
  if (!found) return '';
  const [, year, month, day, hour, minute, zone] = found;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  // A midnight without a zone is a date that some system padded.
  if (hour === undefined || day === undefined || (hour === '00' && (minute ?? '00') === '00')) return date;
  return `${date} ${hour}:${minute ?? '00'}${zone ? ` UTC${zone.slice(0, 3)}:${zone.slice(3)}` : ''}`;
};

/** A point in time or a span. */
export const timeOf = (element: Element | undefined): string => {
  if (!element) return '';
  if (element.attributes.value) return dateOf(element.attributes.value);
  const [low, high] = [dateOf(find(element, 'low')?.attributes.value), dateOf(find(element, 'high')?.attributes.value)];
  return low && high ? (low === high ? low : `${low} to ${high}`) : low ? `since ${low}` : high ? `until ${high}` : '';
};

export const nameOf = (element: Element | undefined): string => {
  const name = find(element, 'name');
  if (!name) return '';
  const parts = name.children.filter(isElement);
  if (parts.length === 0) return wordsOf(name);
  return parts
    .filter((part) => ['prefix', 'given', 'family', 'suffix'].includes(part.name))
    .map(wordsOf)
    .filter((part) => part !== '')
    .join(' ');
};

export const addressOf = (element: Element | undefined): string => {
  const address = find(element, 'addr');
  if (!address) return '';
  const part = (name: string) => childrenNamed(address, name).map(wordsOf).filter(Boolean).join(', ');
  const region = [part('state'), part('postalCode')].filter(Boolean).join(' ');
  const parts = [part('streetAddressLine'), part('city'), region, part('country')].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : wordsOf(address);
};

const SCHEMES: Record<string, string> = { tel: '', mailto: '', fax: 'fax ' };
export const telecomsOf = (element: Element | undefined): string =>
  childrenNamed(element, 'telecom')
    .flatMap(({ attributes: { value = '' } }) => {
      const [, scheme = '', rest = value] = /^(\w+):(.*)$/.exec(value) ?? [];
      return rest === ''
        ? []
        : [`${SCHEMES[scheme.toLowerCase()] ?? ''}${decodeURIComponent(rest.replace(/%(?![0-9a-f]{2})/gi, '%25'))}`];
    })
    .join(', ');

export const codeOf = (element: Element | undefined): string => {
  if (!element) return '';
  const { displayName, code, nullFlavor } = element.attributes;
  return displayName ?? (wordsOf(find(element, 'originalText')) || (code ?? (nullFlavor ? '' : '')));
};

export const idsOf = (element: Element | undefined): string =>
  childrenNamed(element, 'id')
    .flatMap(({ attributes: { extension } }) => (extension ? [extension] : []))
    .join(', ');

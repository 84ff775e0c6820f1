/** Event filtering as Lambda's event source mappings have it: every key must match, any value of a list may. */
export type Pattern = { [key: string]: Pattern | Rule[] };
type Rule = string | number | boolean | null | { [operator: string]: unknown };

export class UnknownFilterError extends Error {
  override name = 'UnknownFilterError';
}

const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isText = (value: unknown): value is string => typeof value === 'string';

const COMPARE: Readonly<Record<string, (one: number, two: number) => boolean>> = {
  '=': (one, two) => one === two,
  '<': (one, two) => one < two,
  '<=': (one, two) => one <= two,
  '>': (one, two) => one > two,
  '>=': (one, two) => one >= two,
};

const numeric = (value: unknown, conditions: unknown): boolean => {
  const parts = all(conditions);
  return parts.every((operator, index) => {
    if (index % 2 === 1) return true;
    const compare = COMPARE[String(operator)];
    return typeof value === 'number' && compare !== undefined && compare(value, Number(parts[index + 1]));
  });
};

const OPERATORS: Readonly<Record<string, (value: unknown, argument: unknown) => boolean>> = {
  prefix: (value, argument) => isText(value) && value.startsWith(String(argument)),
  suffix: (value, argument) => isText(value) && value.endsWith(String(argument)),
  exists: (value, argument) => (value !== undefined) === argument,
  'equals-ignore-case': (value, argument) => isText(value) && value.toLowerCase() === String(argument).toLowerCase(),
  'anything-but': (value, argument) => value !== undefined && !all(argument).includes(value),
  numeric,
};

const matchesRule = (value: unknown, rule: Rule): boolean => {
  if (typeof rule !== 'object' || rule === null) return all(value).includes(rule);
  return Object.entries(rule).every(([operator, argument]) => {
    const test = OPERATORS[operator];
    if (!test) throw new UnknownFilterError(`The local cloud does not know the filter operator "${operator}"`);
    return test(value, argument);
  });
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const matchesPattern = (event: unknown, pattern: Pattern): boolean =>
  Object.entries(pattern).every(([key, expected]) => {
    const value = isObject(event) ? event[key] : undefined;
    if (Array.isArray(expected)) return expected.some((rule) => matchesRule(value, rule));
    return matchesPattern(value, expected);
  });

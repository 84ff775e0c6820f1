import { foldWord } from './fold.ts';

const MONTHS = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
];
const MONTH = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const MONTH_NAMES = [...MONTH.keys()]
  .sort((a, b) => b.length - a.length)
  .flatMap((name) => [name, (name[0] ?? '').toUpperCase() + name.slice(1), name.toUpperCase()])
  .join('|');

// O, o, l, I, S and B stand for the digits that recognition mistakes for them.
const D = '[\\dOolISB]';
const BETWEEN = '\\s?[-/.]\\s?';

/** A whole date, as a pattern to put into others. */
export const DATE = [
  `\\d${D}{3}${BETWEEN}${D}{1,2}${BETWEEN}${D}{1,2}`,
  `${D}{1,2}${BETWEEN}${D}{1,2}${BETWEEN}(?:${D}{4}|${D}{2})`,
  `${D}{1,2}[-\\s](?:de\\s)?(?:${MONTH_NAMES})\\.?,?[-\\s](?:de[l]?\\s)?${D}{4}`,
  `(?:${MONTH_NAMES})\\.?\\s${D}{1,2}(?:st|nd|rd|th)?,?\\s${D}{4}`,
].join('|');

const number = (text: string): number =>
  Number(text.replace(/[OolISB]/g, (letter) => ({ O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' })[letter] ?? letter));

const iso = (year: number, month: number, day: number): string[] =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1870 && year <= 2100
    ? [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`]
    : [];

const fourDigits = (year: number): number[] => (year >= 100 ? [year] : [1900 + year, 2000 + year]);

/** Every day that a written date can mean: month first or day first, a year of two digits in either century. */
export const daysOf = (written: string): string[] => {
  const parts = written
    .replace(/,/g, ' ')
    .split(/\s*[-/.]\s*|\s+/)
    .filter((part) => part !== '' && !/^del?$/i.test(part));
  const month = parts.map((part) => MONTH.get(foldWord(part))).find((found) => found !== undefined);
  const [a = 0, b = 0, c = 0] = parts
    .filter((part) => !MONTH.has(foldWord(part)))
    .map((part) => number(part.replace(/(st|nd|rd|th)$/i, '')));
  if (month !== undefined) return iso(b, month, a);
  if (a > 999) return iso(a, b, c);
  return fourDigits(c).flatMap((year) => [...iso(year, a, b), ...iso(year, b, a)]);
};

export const A_WHOLE_DATE = new RegExp(`^(?:${DATE})$`, 'iu');

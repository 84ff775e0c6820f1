import { type PageText, type Span, spanOf } from './page-text.ts';

export type Match = Span & { value: string; begin: number; end: number };

/** Every match of a pattern; the value is its last group that took part, or all of it. */
export const matchesOf = (text: PageText, pattern: RegExp): Match[] =>
  [...text.text.matchAll(pattern)].map((match) => {
    const value = match.slice(1).findLast((group) => group !== undefined) ?? match[0];
    const begin = match.index + match[0].lastIndexOf(value);
    const end = begin + value.length;
    return { ...spanOf(text, begin, end), value, begin, end };
  });

/** What stands before a place, for cues that change its meaning. */
export const textBefore = ({ text }: PageText, begin: number, length: number): string =>
  text.slice(Math.max(0, begin - length), begin);

export const textAfter = ({ text }: PageText, end: number, length: number): string => text.slice(end, end + length);

export const lineTextOf = ({ text }: PageText, begin: number): string => {
  const from = text.lastIndexOf('\n', begin - 1) + 1;
  const to = text.indexOf('\n', begin);
  return text.slice(from, to < 0 ? text.length : to);
};

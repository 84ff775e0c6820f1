import type { Rect } from '../geometry.ts';
import type { PageReading, ReadWord } from '../reading.ts';
import { foldWord } from './fold.ts';

/** A page as matchers see it: one string for patterns, and for each word where it begins and its normal form. */
export type PageText = {
  page: number;
  words: readonly ReadWord[];
  /** Words parted by blanks, lines by line feeds. */
  text: string;
  starts: readonly number[];
  folded: readonly string[];
};

/** Words from `from` up to and without `to`. */
export type Span = { from: number; to: number };

export const textOf = ({ page, words }: PageReading): PageText => {
  const starts: number[] = [];
  const parts: string[] = [];
  let at = 0;
  words.forEach((word, index) => {
    if (index > 0) {
      parts.push(word.line === words[index - 1]?.line ? ' ' : '\n');
      at += 1;
    }
    starts.push(at);
    parts.push(word.text);
    at += word.text.length;
  });
  return { page, words, text: parts.join(''), starts, folded: words.map((word) => foldWord(word.text)) };
};

/** The word that holds a place of the string: the last that begins at or before it. */
const wordAt = (starts: readonly number[], place: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The words that a piece of the string touches. */
export const spanOf = ({ starts }: PageText, begin: number, end: number): Span => ({
  from: wordAt(starts, begin),
  to: wordAt(starts, Math.max(begin, end - 1)) + 1,
});

export const spanText = ({ words }: PageText, { from, to }: Span): string =>
  words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');

/** One rectangle a line. */
export const rectsOf = ({ words }: PageText, { from, to }: Span): Rect[] => {
  const rects = new Map<number, Rect>();
  for (const { rect, line } of words.slice(from, to)) {
    const [x0, y0, x1, y1] = rects.get(line) ?? rect;
    rects.set(line, [Math.min(x0, rect[0]), Math.min(y0, rect[1]), Math.max(x1, rect[2]), Math.max(y1, rect[3])]);
  }
  return [...rects.values()];
};

/** How sure the reading is of these words: 1 where nothing had to be recognised. */
export const readingConfidence = ({ words }: PageText, { from, to }: Span): number =>
  words.slice(from, to).reduce((least, { confidence = 1 }) => Math.min(least, confidence), 1);

/** Whether a wide gap parts a word from the next one on its line: columns of a form have one instead of a colon. */
export const isGapAfter = ({ words }: PageText, index: number): boolean => {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || word.line !== next.line) return false;
  return next.rect[0] - word.rect[2] > 1.2 * (word.rect[3] - word.rect[1]);
};

export const isSameLine = ({ words }: PageText, a: number, b: number): boolean => words[a]?.line === words[b]?.line;

/** The words under a label that heads a column. */
export const spanBelow = (text: PageText, { from, to }: Span): Span | null => {
  const { words } = text;
  const [first, after] = [words[from], words[to]];
  if (!first) return null;
  const left = first.rect[0] - 8;
  const right = after && after.line === first.line ? after.rect[0] - 2 : Number.POSITIVE_INFINITY;
  let start = to;
  while (start < words.length && words[start]?.line === first.line) start += 1;
  const line = words[start]?.line;
  const isIn = (index: number) => {
    const word = words[index];
    return word !== undefined && word.line === line && word.rect[0] >= left && word.rect[0] < right;
  };
  while (start < words.length && words[start]?.line === line && !isIn(start)) start += 1;
  let end = start;
  while (isIn(end)) end += 1;
  return end > start ? { from: start, to: end } : null;
};

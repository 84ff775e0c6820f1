import { wordCoverLeak } from '#shared/redaction/cover/leak.ts';
import { normalize } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { PlacedWord } from '../text-words.ts';

/** Capitals and tails fill about this share of a line's height beyond its type size. */
const LINE_HEIGHT = 1.15;

/** What covering only the marked words would give away. Measured on the first line under the mark. */
export const leakWords = (mark: Mark, words: readonly PlacedWord[]): string => {
  const [x0, y0, x1, y1] = normalize(mark.rect);
  const height = words[0]?.box.height ?? Math.min(y1 - y0, x1 - x0);
  const { names } = wordCoverLeak({ width: Math.max(x1 - x0, y1 - y0), fontSize: height / LINE_HEIGHT });
  const fitting = names === 1 ? 'hardly another fits' : `only about ${names.toLocaleString('en-US')} fit`;
  return `The gap shows how wide the words were. Of 9,826 common names ${fitting}.`;
};

import type { Rect } from '#shared/redaction/geometry.ts';
import type { ReadWord } from '#shared/redaction/reading.ts';
import { rectOf, type TextRun } from '../characters.ts';

type Band = readonly [from: number, to: number];
type Placed = { text: string; rect: Rect; isVertical: boolean; across: Band; along: Band };

const middle = ([x0, y0, x1, y1]: Rect): readonly [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];

/** Content printed sideways on a turned page runs up or down in the page's own space. */
const runsVertically = ({ characters }: TextRun): boolean | undefined => {
  const [first, last] = [characters[0], characters.at(-1)];
  if (!first || !last || first === last) return undefined;
  const [[x0, y0], [x1, y1]] = [middle(first.rect), middle(last.rect)];
  return Math.abs(y1 - y0) > Math.abs(x1 - x0);
};

const place = (run: TextRun, before: Placed | undefined): Placed => {
  const rect = rectOf(run.characters);
  const isVertical = runsVertically(run) ?? before?.isVertical ?? false;
  const upright: Band = [rect[1], rect[3]];
  const sideways: Band = [rect[0], rect[2]];
  return isVertical
    ? { text: run.text, rect, isVertical, across: sideways, along: upright }
    : { text: run.text, rect, isVertical, across: upright, along: sideways };
};

/** Half of the lower word's height: a superscript stays in its line, the next line does not join it. */
const sharesLine = (one: Placed, two: Placed): boolean => {
  const overlap = Math.min(one.across[1], two.across[1]) - Math.max(one.across[0], two.across[0]);
  const height = Math.min(one.across[1] - one.across[0], two.across[1] - two.across[0]);
  return one.isVertical === two.isVertical && overlap >= height / 2;
};

/** Numbers the lines of a page's own text: words that follow each other at one height. */
export const wordsInLines = (runs: readonly TextRun[]): ReadWord[] => {
  let line = 0;
  let before: Placed | undefined;
  return runs.map((run) => {
    const placed = place(run, before);
    if (before && !sharesLine(before, placed)) line += 1;
    before = placed;
    return { text: placed.text, rect: placed.rect, line };
  });
};

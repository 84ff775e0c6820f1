import type { MarkId } from '#shared/ids.ts';
import type { Box as PixelBox } from '#shared/redaction/cover/box.ts';
import type { Wish } from '#shared/redaction/cover/cover-marks.ts';
import type { Tone } from '#shared/redaction/cover/tone.ts';
import { wordsUnder } from '#shared/redaction/cover/words-under.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { type Box, type PageShape, toBox } from '../geometry.ts';
import type { PlacedWord } from '../text-words.ts';
import type { Density, Plan } from './cover-messages.ts';

/** What one mark will take: boxes on the page as shown, and the words under them, in reading order. */
export type MarkCover = { sign: string; boxes: Box[]; words: PlacedWord[] };
/** `key` says for which marks and which reading this was worked out. */
export type PageCover = { key: string; tone: Tone; marks: ReadonlyMap<MarkId, MarkCover> };

/** Changes when the boxes of a mark may change. */
export const signOf = ({ rect, cover }: Mark): string => `${rect.join(' ')} ${cover ?? 'cell'}`;

/** Changes when any box of the page may change, or when more of it could be read. */
export const keyOf = (marks: readonly Mark[], edition: string): string =>
  [edition, ...marks.map((mark) => `${mark.id} ${signOf(mark)}`)].join('|');

const rectOf = ({ x, y, width, height }: Box): Rect => [x, y, x + width, y + height];

/** The mark on the page as shown: what the worker is told. */
export const wishOf = (mark: Mark, shape: PageShape): Wish => {
  const [x0, y0, x1, y1] = rectOf(toBox(shape, mark.rect));
  return { rect: [x0, y0, x1, y1], ...(mark.cover ? { cover: mark.cover } : {}) };
};

const toPoints = ({ x0, y0, x1, y1 }: PixelBox, [across, down]: Density): Box => ({
  x: x0 / across,
  y: y0 / down,
  width: (x1 - x0) / across,
  height: (y1 - y0) / down,
});

/** Puts the plan of a page together with the words that stand on it. */
export const pageCover = (key: string, marks: readonly Mark[], plan: Plan, words: readonly PlacedWord[]): PageCover => {
  const [across, down] = plan.density;
  const placed = words.map((word) => ({ word, rect: rectOf(word.box) }));
  const covers = marks.map((mark, at): [MarkId, MarkCover] => {
    const boxes = plan.byMark[at] ?? [];
    const under = wordsUnder(boxes, placed, [across, 0, 0, down, 0, 0]);
    return [
      mark.id,
      {
        sign: signOf(mark),
        boxes: boxes.map((box) => toPoints(box, plan.density)),
        words: under.map(({ word }) => word),
      },
    ];
  });
  return { key, tone: plan.tone, marks: new Map(covers) };
};

/** The cover of a mark as it stands now; none while it is still being worked out. */
export const coverOf = (cover: PageCover | undefined, mark: Mark): MarkCover | undefined => {
  const known = cover?.marks.get(mark.id);
  return known?.sign === signOf(mark) ? known : undefined;
};

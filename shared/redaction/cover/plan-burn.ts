import { type Box, snapOutward } from './box.ts';
import { coverMarks, type DrawnPage, type Wish } from './cover-marks.ts';
import { type Ink, type Picture, survey } from './ink.ts';
import { type Tone, toneOf } from './tone.ts';

export type BurnPlan = {
  /** What will be black. */
  boxes: Box[];
  /** The same by mark, in the order of the marks. */
  byMark: Box[][];
  /** What the page without the covered pixels needs: hidden colours do not count. */
  tone: Tone;
  /** The page in one bit, boxes burned. */
  ink: Ink;
};

const fill = (values: Uint8Array, { width }: Ink, boxes: readonly Box[], value: number): void => {
  for (const { x0, y0, x1, y1 } of boxes)
    for (let y = y0; y < y1; y += 1) values.fill(value, y * width + x0, y * width + x1);
};

/**
 * Which pixels of a page are burned, and how the page must then be kept. The engine burns exactly this; the review screen
 * shows it beforehand, from pixels that the same renderer drew at the same resolution.
 */
export const planBurn = (
  page: Omit<DrawnPage, 'ink' | 'levels'> & { picture: Picture; marks: readonly Wish[] },
): BurnPlan => {
  const { levels, ink, tints } = survey(page.picture);
  const exact = coverMarks({ ...page, levels, ink });
  fill(tints, ink, exact.flat(), 0);
  const tone = toneOf(tints);
  const byMark = tone === 'bilevel' ? exact : exact.map((boxes) => boxes.map((box) => snapOutward(box, ink)));
  const boxes = byMark.flat();
  fill(ink.bits, ink, boxes, 1);
  return { boxes, byMark, tone, ink };
};

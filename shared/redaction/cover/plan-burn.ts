import { type Box, snapOutward } from './box.ts';
import { coverMarks, type DrawnPage, type Wish } from './cover-marks.ts';
import { COLOURED, type Ink, MIDTONE, type Picture, type Survey, survey, type Tints } from './ink.ts';
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

const blacken = ({ width, bits }: Ink, boxes: readonly Box[]): void => {
  for (const { x0, y0, x1, y1 } of boxes) for (let y = y0; y < y1; y += 1) bits.fill(1, y * width + x0, y * width + x1);
};

/** What is left of the tints outside the boxes. Clears the flags on the way, for boxes may overlap. */
const tintsOutside = ({ flags, tints, ink: { width } }: Survey, boxes: readonly Box[]): Tints => {
  let { midtones, coloured } = tints;
  for (const { x0, y0, x1, y1 } of boxes) {
    for (let y = y0; y < y1; y += 1) {
      for (let at = y * width + x0; at < y * width + x1; at += 1) {
        const flag = flags[at] ?? 0;
        midtones -= flag & MIDTONE;
        coloured -= (flag & COLOURED) >> 1;
        flags[at] = 0;
      }
    }
  }
  return { midtones, coloured };
};

/**
 * Which pixels of a page are burned, and how the page must then be kept. The engine burns exactly this; the review screen
 * shows it beforehand, from pixels that the same renderer drew at the same resolution.
 */
export const planBurn = (
  page: Omit<DrawnPage, 'ink' | 'levels'> & { picture: Picture; marks: readonly Wish[] },
): BurnPlan => {
  const surveyed = survey(page.picture);
  const { levels, ink } = surveyed;
  const exact = coverMarks({ ...page, levels, ink });
  const tone = toneOf(tintsOutside(surveyed, exact.flat()), ink.bits.length);
  const byMark = tone === 'bilevel' ? exact : exact.map((boxes) => boxes.map((box) => snapOutward(box, ink)));
  const boxes = byMark.flat();
  blacken(ink, boxes);
  return { boxes, byMark, tone, ink };
};

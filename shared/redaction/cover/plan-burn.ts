import { type Box, snapOutward } from './box.ts';
import { coverMarks, type DrawnPage, type Wish } from './cover-marks.ts';
import { type Ink, type Picture, type Survey, survey, type Tints, tintsIn } from './ink.ts';
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

/** Which columns of a row lie under boxes, each once: boxes may overlap. */
const coveredColumns = (boxes: readonly Box[], y: number): (readonly [from: number, to: number])[] => {
  const spans = boxes.filter(({ y0, y1 }) => y >= y0 && y < y1).sort((a, b) => a.x0 - b.x0);
  let done = 0;
  return spans.flatMap(({ x0, x1 }) => {
    const from = Math.max(x0, done);
    done = Math.max(done, x1);
    return from < x1 ? [[from, x1] as const] : [];
  });
};

/** What is left of the tints outside the boxes. */
const tintsOutside = (picture: Picture, { levels, tints }: Survey, boxes: readonly Box[]): Tints => {
  const left = { ...tints };
  const rows = new Set(boxes.flatMap(({ y0, y1 }) => Array.from({ length: y1 - y0 }, (_, index) => y0 + index)));
  for (const y of rows) {
    for (const [from, to] of coveredColumns(boxes, y)) {
      const covered = tintsIn(picture, levels, y * picture.width + from, y * picture.width + to);
      left.midtones -= covered.midtones;
      left.coloured -= covered.coloured;
    }
  }
  return left;
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
  const tone = toneOf(tintsOutside(page.picture, surveyed, exact.flat()), ink.bits.length);
  const byMark = tone === 'bilevel' ? exact : exact.map((boxes) => boxes.map((box) => snapOutward(box, ink)));
  const boxes = byMark.flat();
  blacken(ink, boxes);
  return { boxes, byMark, tone, ink };
};

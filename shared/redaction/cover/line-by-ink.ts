import { type Box, clip, outset, turned } from './box.ts';
import type { Ink } from './ink.ts';
import type { TextLine } from './text-line.ts';

const MAX_LINE_INCHES = 0.25;
const LEAST_RUN = 4;
const EVERY_ROW = 5;

const reader = ({ width, height, bits }: Ink, vertical: boolean) => {
  const [length, depth, along, across] = vertical ? [height, width, width, 1] : [width, height, 1, width];
  const at = (x: number, y: number): number => (y < 0 || y >= depth ? 0 : (bits[x * along + y * across] ?? 0));
  /** True when a row holds more than specks between two columns. */
  const inked = (y: number, from: number, to: number): boolean => {
    const specks = Math.max(1, (to - from) * 0.004);
    let ink = 0;
    for (let x = Math.max(0, from); x < Math.min(length, to) && ink <= specks; x += 1) ink += at(x, y);
    return ink > specks;
  };
  return { inked };
};

const blankShare = (ink: Ink, vertical: boolean, box: Box): number => {
  const { inked } = reader(ink, vertical);
  const flat = vertical ? turned(box) : box;
  let blank = 0;
  for (let y = flat.y0; y < flat.y1; y += EVERY_ROW) if (!inked(y, flat.x0, flat.x1)) blank += 1;
  return (blank * EVERY_ROW) / Math.max(1, flat.y1 - flat.y0);
};

/** Lines of text leave blank rows between them; where the blanks are columns instead, the text runs up the picture. */
const runsVertically = (ink: Ink, box: Box, dpi: number): boolean => {
  const around = clip(outset(box, dpi), ink);
  return blankShare(ink, true, around) > blankShare(ink, false, around) + 0.15;
};

/** How many lines of text stand in the rows of a box. */
const countLines = (inked: (y: number) => boolean, from: number, to: number): number => {
  let lines = 0;
  let run = 0;
  for (let y = from; y <= to; y += 1) {
    if (y < to && inked(y)) run += 1;
    else {
      if (run >= LEAST_RUN) lines += 1;
      run = 0;
    }
  }
  return Math.max(1, lines);
};

/** The line under a box on a picture without letters. Its rows are those of the box; settle-rows.ts widens them. */
export const lineByInk = (ink: Ink, box: Box, dpi: number, skew: () => number): TextLine => {
  const vertical = runsVertically(ink, box, dpi);
  const { x0, x1, y0, y1 } = vertical ? turned(box) : box;
  const { inked } = reader(ink, vertical);
  const within = (y: number): boolean => inked(y, x0, x1);
  const height = Math.min((y1 - y0) / countLines(within, y0, y1), dpi * MAX_LINE_INCHES);
  return { vertical, slope: vertical ? 0 : skew(), anchor: (x0 + x1) / 2, rows: [y0, y1], height };
};

import { type Box, clip, turned } from './box.ts';
import type { Ink } from './ink.ts';

/** Specks of a fax do not make a column inked. */
const SPECKS = 1;
const BLANK_LINE_HEIGHTS = 1.5;
const MAX_LINE_HEIGHT_INCHES = 0.25;
const PAGE_EDGE_INCHES = 0.25;
/** A photo or a shaded panel: there is no line of text to hide, so the box stays as drawn. */
const TEXTURE_SHARE = 0.4;

const inkInColumn = (page: Ink, x: number, box: Box): number => {
  let ink = 0;
  for (let y = box.y0; y < box.y1; y += 1) ink += page.bits[y * page.width + x] ?? 0;
  return ink;
};

/** From `start` outward: past the text of this cell and the blank run after it, to the next column or the page edge. */
const edge = (page: Ink, box: Box, start: number, step: -1 | 1, blankRun: number, margin: number): number => {
  const last = step === 1 ? page.width - margin : margin - 1;
  let blank = 0;
  for (let x = start; step === 1 ? x < last : x > last; x += step) {
    const inked = inkInColumn(page, x, box) > SPECKS;
    if (inked && blank >= blankRun) return x - step * Math.min(blank, Math.ceil(blankRun / 2));
    blank = inked ? 0 : blank + 1;
  }
  return step === 1 ? Math.max(start, last) : Math.min(start, last);
};

const growAlongRows = (page: Ink, box: Box, dpi: number): Box => {
  const size = { width: box.x1 - box.x0, height: box.y1 - box.y0 };
  let inside = 0;
  for (let x = box.x0; x < box.x1; x += 1) inside += inkInColumn(page, x, box);
  if (inside > size.width * size.height * TEXTURE_SHARE) return box;
  const line = Math.min(size.height, dpi * MAX_LINE_HEIGHT_INCHES);
  const blankRun = Math.ceil(line * BLANK_LINE_HEIGHTS);
  const margin = Math.round(dpi * PAGE_EDGE_INCHES);
  const x0 = edge(page, box, box.x0 - 1, -1, blankRun, margin) + 1;
  const x1 = edge(page, box, box.x1, 1, blankRun, margin);
  return clip({ ...box, x0: Math.min(x0, box.x0), x1: Math.max(x1, box.x1) }, page);
};

const turnedPage = ({ width, height, bits }: Ink): Ink => {
  const out = new Uint8Array(bits.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + y] = bits[y * width + x] ?? 0;
  return { width: height, height: width, bits: out };
};

/**
 * Where the rest of a line stands tells how wide the hidden word was (7 of 13 bits over a list of names), and pixels
 * keep that. So the box takes the whole cell: left and right to the next column, or to the page edge.
 */
export const growToCell = (page: Ink, box: Box, dpi: number, vertical: boolean): Box =>
  vertical ? turned(growAlongRows(turnedPage(page), turned(box), dpi)) : growAlongRows(page, box, dpi);

import type { Strip } from './strip.ts';
import type { TextLine } from './text-line.ts';

/** Specks of a scan do not make a row inked. */
const SPECKS_SHARE = 0.004;
/** Rows left between a box and the next line. */
const CLEAR = 2;

const inkByRow = ({ length, rows, ink }: Strip, start: number, end: number): Uint32Array => {
  const counts = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let count = 0;
    for (let at = row * length + start; at < row * length + end; at += 1) count += ink[at] ?? 0;
    counts[row] = count;
  }
  return counts;
};

/**
 * From the edge of the box outward: past the tails and tops of this line's own letters, through the blank, up to the ink of
 * the next line. Where lines touch there is no blank; then to where there is least ink.
 */
const settle = (ink: Uint32Array, edge: number, step: -1 | 1, most: number, specks: number): number => {
  const at = (by: number): number => ink[edge + by * step] ?? 0;
  let own = 0;
  while (own < most && at(own) > specks) own += 1;
  if (own < most) {
    let by = own;
    while (by < most && at(by) <= specks) by += 1;
    return by < most ? Math.max(own, by - CLEAR) : by;
  }
  let least = 0;
  for (let by = 1; by < most; by += 1) if (at(by) < at(least)) least = by;
  return least;
};

/**
 * The rows of a line on a picture, over its whole cell. A drawn box may be as high as the letters under it, and would then
 * tell which those are; the blank around the line is the same whatever stands in it.
 */
export const settleRows = (line: TextLine, strip: Strip, start: number, end: number): TextLine => {
  const ink = inkByRow(strip, start, end);
  const specks = Math.max(2, (end - start) * SPECKS_SHARE);
  const up = settle(ink, strip.room - 1, -1, strip.room, specks);
  const down = settle(ink, strip.rows - strip.room, 1, strip.room, specks);
  return { ...line, rows: [line.rows[0] - up, line.rows[1] + down] };
};

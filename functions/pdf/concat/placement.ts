import type { SourcePage } from './page-list.ts';

/** Smaller sheets are placed on one of this size, so that a stamp fits. */
const LEAST = { width: 360, height: 240 };
const LEAST_TYPE = 7;
const MOST_TYPE = 30;

/** Large sheets get a larger stamp, so it reads the same when they are fitted to a screen or to paper. */
export const stampSize = (height: number): number => Math.min(MOST_TYPE, Math.max(LEAST_TYPE, height / 105));
/** Height of the band at the foot that is kept for the stamp. */
export const bandHeight = (height: number): number => stampSize(height) * 3.4;

type Matrix = readonly [number, number, number, number, number, number];

/** Where a source page lands: the size of its sheet, and the matrix of the form that it becomes. */
export type Placement = { width: number; height: number; matrix: readonly number[] };

/** Turns the box upright with its lower left corner at the origin (ISO 32000-1, 8.3.2.3 and 7.7.3.3 Rotate). */
const uprightMatrix = ([x0, y0, x1, y1]: SourcePage['box'], turn: number): Matrix => {
  if (turn === 90) return [0, -1, 1, 0, -y0, x1];
  if (turn === 180) return [-1, 0, 0, -1, x1, y1];
  if (turn === 270) return [0, 1, -1, 0, y1, -x0];
  return [1, 0, 0, 1, -x0, -y0];
};

/** Upright on a sheet of the same size, a little smaller so that the stamp's band stays free. */
export const placePage = ({ box, rotate, userUnit }: SourcePage): Placement => {
  const [across, up] = [(box[2] - box[0]) * userUnit, (box[3] - box[1]) * userUnit];
  const [width, height] = rotate % 180 === 0 ? [across, up] : [up, across];
  const sheet = { width: Math.max(width, LEAST.width), height: Math.max(height, LEAST.height) };
  const band = bandHeight(sheet.height);
  const fit = Math.min(1, (sheet.height - band) / height);
  const scale = userUnit * fit;
  const [a, b, c, d, e, f] = uprightMatrix(box, rotate);
  const left = (sheet.width - width * fit) / 2;
  return { ...sheet, matrix: [a * scale, b * scale, c * scale, d * scale, e * scale + left, f * scale + band] };
};

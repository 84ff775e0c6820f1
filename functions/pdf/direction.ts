import { type Box, meets, toPixels } from './boxes.ts';
import type { TextRun } from './characters.ts';
import type { Affine } from './raster.ts';

/** Which way text runs in the picture, counterclockwise in degrees. */
export type Direction = 0 | 90 | 180 | 270;

export const directionOf = (boxes: readonly Box[]): Direction => {
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last || first === last) return 0;
  const dx = last.x0 + last.x1 - first.x0 - first.x1;
  const dy = last.y0 + last.y1 - first.y0 - first.y1;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180;
  return dy < 0 ? 90 : 270;
};

/** True when most of the text that the box touches runs up or down the picture. */
export const coversVerticalText = (runs: readonly TextRun[], affine: Affine, box: Box): boolean => {
  let vertical = 0;
  for (const { characters } of runs) {
    const boxes = characters.map(({ rect }) => toPixels(affine, rect));
    if (!boxes.some((one) => meets(one, box))) continue;
    vertical += directionOf(boxes) % 180 === 90 ? boxes.length : -boxes.length;
  }
  return vertical > 0;
};

import type { Box } from './box.ts';

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

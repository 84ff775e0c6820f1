import { type Affine, toPixels } from './affine.ts';
import { type Box, meets } from './box.ts';
import type { Letter } from './letter.ts';

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

/** True when most of the text that the box touches runs up or down the picture: its letters follow one another in a column. */
export const coversVerticalText = (letters: readonly Letter[], affine: Affine, box: Box): boolean => {
  let vertical = 0;
  let before: Box | undefined;
  for (const { rect } of letters) {
    const place = toPixels(affine, rect);
    if (!meets(place, box)) before = undefined;
    else {
      if (before) vertical += directionOf([before, place]) % 180 === 90 ? 1 : -1;
      before = place;
    }
  }
  return vertical > 0;
};

import { type Affine, toPixels } from './affine.ts';
import { type Box, meets, outset, turned } from './box.ts';
import type { Letter } from './letter.ts';

/** Rounding and growing may put a letter this many pixels past the height of its font. */
const ROUNDING = 2;

const middle = ({ y0, y1 }: Box): number => (y0 + y1) / 2;

/**
 * A bar as high as the letters under it would tell whether one of them hangs below the line. So it takes the height of
 * the font, as far as the lines above and below leave room.
 */
export const growToLine = (letters: readonly Letter[], affine: Affine, box: Box, vertical: boolean): Box => {
  const place = (rect: Parameters<typeof toPixels>[1]): Box =>
    vertical ? turned(toPixels(affine, rect)) : toPixels(affine, rect);
  const start = vertical ? turned(box) : box;
  const placed = letters.map(({ rect, line }) => ({ ink: place(rect), line: outset(place(line), ROUNDING) }));
  const touched = placed.filter(({ ink }) => meets(ink, start));
  if (touched.length === 0) return box;
  const wide = {
    y0: Math.min(start.y0, ...touched.map(({ line }) => line.y0)),
    y1: Math.max(start.y1, ...touched.map(({ line }) => line.y1)),
  };
  let [top, bottom] = [wide.y0, wide.y1];
  for (const { ink } of placed) {
    if (middle(ink) < start.y0) top = Math.max(top, Math.min(ink.y1, start.y0));
    if (middle(ink) > start.y1) bottom = Math.min(bottom, Math.max(ink.y0, start.y1));
  }
  const grown = { ...start, y0: top, y1: bottom };
  return vertical ? turned(grown) : grown;
};

import { normalize, type Rect } from '../geometry.ts';
import type { Box } from './box.ts';

/** Maps page points to pixels: x' = a x + c y + e, y' = b x + d y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const apply = ([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The smallest span of pixels that holds the rectangle, not yet cut to the page. */
export const toPixels = ([a, b, c, d, e, f]: Affine, rect: Rect): Box => {
  const [left, bottom, right, top] = rect;
  const [ax0, ax1, cy0, cy1] = [a * left, a * right, c * bottom, c * top];
  const [bx0, bx1, dy0, dy1] = [b * left, b * right, d * bottom, d * top];
  return {
    x0: Math.floor(Math.min(ax0, ax1) + Math.min(cy0, cy1) + e),
    y0: Math.floor(Math.min(bx0, bx1) + Math.min(dy0, dy1) + f),
    x1: Math.ceil(Math.max(ax0, ax1) + Math.max(cy0, cy1) + e),
    y1: Math.ceil(Math.max(bx0, bx1) + Math.max(dy0, dy1) + f),
  };
};

/** The way back: where a box of pixels lies on the page. */
export const toPage = ([a, b, c, d, e, f]: Affine, { x0, y0, x1, y1 }: Box): Rect => {
  const determinant = a * d - b * c;
  const inverse: Affine = [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
  return normalize([...apply(inverse, x0, y0), ...apply(inverse, x1, y1)]);
};

import { z } from 'zod';

/** [x0, y0, x1, y1] in PDF points of the page's default user space: lower-left origin, before /Rotate. */
export const rect = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Rect = readonly [number, number, number, number];

export const normalize = ([x0, y0, x1, y1]: Rect): Rect => [
  Math.min(x0, x1),
  Math.min(y0, y1),
  Math.max(x0, x1),
  Math.max(y0, y1),
];

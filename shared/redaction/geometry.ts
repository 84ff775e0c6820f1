/** [x0, y0, x1, y1] in PDF points of the page's default user space: lower-left origin, before /Rotate. */
export type Rect = readonly [number, number, number, number];

export const normalize = ([x0, y0, x1, y1]: Rect): Rect => [
  Math.min(x0, x1),
  Math.min(y0, y1),
  Math.max(x0, x1),
  Math.max(y0, y1),
];

/** [x0, y0, x1, y1] in PDF points of the page's default user space: lower-left origin, before /Rotate. */
export type Rect = readonly [number, number, number, number];

export const normalize = ([x0, y0, x1, y1]: Rect): Rect => [
  Math.min(x0, x1),
  Math.min(y0, y1),
  Math.max(x0, x1),
  Math.max(y0, y1),
];
export const area = (rect: Rect): number => {
  const [x0, y0, x1, y1] = normalize(rect);
  return (x1 - x0) * (y1 - y0);
};
export const intersects = (a: Rect, b: Rect): boolean => {
  const [ax0, ay0, ax1, ay1] = normalize(a);
  const [bx0, by0, bx1, by1] = normalize(b);
  return ax0 < bx1 && bx0 < ax1 && ay0 < by1 && by0 < ay1;
};

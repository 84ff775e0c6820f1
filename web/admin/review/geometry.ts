import { normalize, type Rect } from '#shared/redaction/geometry.ts';

/** How a page is shown: size after /Rotate, and the crop box it shows, in default user space. */
export type PageShape = { width: number; height: number; rotation: 0 | 90 | 180 | 270; crop: Rect };

/** A box on the page as shown: top-left origin, in points before zoom. */
export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };

/** Share of the crop box (u right, v up) -> share of the shown page (right, down). PDF 32000-1, 7.7.3.3: /Rotate is clockwise. */
const turn = (u: number, v: number, rotation: PageShape['rotation']): readonly [number, number] => {
  if (rotation === 90) return [v, u];
  if (rotation === 180) return [1 - u, v];
  if (rotation === 270) return [1 - v, 1 - u];
  return [u, 1 - v];
};

const turnBack = (x: number, y: number, rotation: PageShape['rotation']): readonly [number, number] => {
  if (rotation === 90) return [y, x];
  if (rotation === 180) return [1 - x, y];
  if (rotation === 270) return [1 - y, 1 - x];
  return [x, 1 - y];
};

/** Where a mark stands on the page as shown. */
export const toBox = ({ width, height, rotation, crop }: PageShape, rect: Rect): Box => {
  const [x0, y0, x1, y1] = normalize(rect);
  const [left, bottom, right, top] = normalize(crop);
  const [ax, ay] = turn((x0 - left) / (right - left), (y0 - bottom) / (top - bottom), rotation);
  const [bx, by] = turn((x1 - left) / (right - left), (y1 - bottom) / (top - bottom), rotation);
  return {
    x: Math.min(ax, bx) * width,
    y: Math.min(ay, by) * height,
    width: Math.abs(bx - ax) * width,
    height: Math.abs(by - ay) * height,
  };
};

/** Hundredths of a point are finer than any printer and keep what is saved short. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** The mark that covers a box drawn on the page as shown. */
export const toRect = ({ width, height, rotation, crop }: PageShape, box: Box): [number, number, number, number] => {
  const [left, bottom, right, top] = normalize(crop);
  const [au, av] = turnBack(box.x / width, box.y / height, rotation);
  const [bu, bv] = turnBack((box.x + box.width) / width, (box.y + box.height) / height, rotation);
  const at = (u: number) => left + u * (right - left);
  const up = (v: number) => bottom + v * (top - bottom);
  const [x0, y0, x1, y1] = normalize([at(au), up(av), at(bu), up(bv)]);
  return [round(x0), round(y0), round(x1), round(y1)];
};

/** The box between two corners, kept on the page. */
export const boxBetween = (shape: PageShape, a: Point, b: Point): Box => {
  const clampX = (x: number) => Math.min(Math.max(x, 0), shape.width);
  const clampY = (y: number) => Math.min(Math.max(y, 0), shape.height);
  const x = clampX(Math.min(a.x, b.x));
  const y = clampY(Math.min(a.y, b.y));
  return { x, y, width: clampX(Math.max(a.x, b.x)) - x, height: clampY(Math.max(a.y, b.y)) - y };
};

/** Moves and resizes a box with arrow keys without letting it leave the page or vanish. */
export const nudge = (shape: PageShape, box: Box, by: { dx: number; dy: number; isResize: boolean }): Box => {
  const limit = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  if (by.isResize)
    return {
      ...box,
      width: limit(box.width + by.dx, 2, shape.width - box.x),
      height: limit(box.height + by.dy, 2, shape.height - box.y),
    };
  return {
    ...box,
    x: limit(box.x + by.dx, 0, shape.width - box.width),
    y: limit(box.y + by.dy, 0, shape.height - box.height),
  };
};

export const union = (boxes: readonly Box[]): Box => {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

export const pad = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

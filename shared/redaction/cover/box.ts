export type PixelSize = { width: number; height: number };

/** Whole pixels: x0, y0 inside, x1, y1 outside. Rows count from the top. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

export const outset = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  y0: box.y0 - by,
  x1: box.x1 + by,
  y1: box.y1 + by,
});

export const clip = (box: Box, { width, height }: PixelSize): Box => ({
  x0: Math.max(0, Math.min(width, box.x0)),
  y0: Math.max(0, Math.min(height, box.y0)),
  x1: Math.max(0, Math.min(width, box.x1)),
  y1: Math.max(0, Math.min(height, box.y1)),
});

export const isEmpty = (box: Box): boolean => box.x1 <= box.x0 || box.y1 <= box.y0;

export const meets = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

export const union = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

const JPEG_BLOCK = 8;

/** JPEG codes blocks of eight pixels: a box on block borders decodes to flat black, with no ringing from or to its neighbours. */
export const snapOutward = (box: Box, size: PixelSize, step = JPEG_BLOCK): Box =>
  clip(
    {
      x0: Math.floor(box.x0 / step) * step,
      y0: Math.floor(box.y0 / step) * step,
      x1: Math.ceil(box.x1 / step) * step,
      y1: Math.ceil(box.y1 / step) * step,
    },
    size,
  );

/** Swaps rows and columns, so that code for horizontal lines serves vertical ones. */
export const turned = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: y0, y0: x0, x1: y1, y1: x1 });

import type { PixelSize } from '#shared/redaction/cover/box.ts';

export type Scale = { dpi: number; size: PixelSize };

const NORMAL_DPI = 200;
const SMALL_PRINT_DPI = 300;
const SMALL_PRINT_POINTS = 5.5;
const LEAST_DPI = 18;
const MAX_PIXELS = 40_000_000;

const sizeAt = ([width, height]: readonly [number, number], dpi: number): PixelSize => ({
  width: Math.max(1, Math.ceil((width * dpi) / 72)),
  height: Math.max(1, Math.ceil((height * dpi) / 72)),
});

const pixels = ({ width, height }: PixelSize): number => width * height;

/** 200 dpi keeps print legible at about 25 KB a page; small print needs 300. Undefined: no sane raster fits in memory. */
export const scaleFor = (points: readonly [number, number], smallestText: number): Scale | undefined => {
  const wanted = smallestText < SMALL_PRINT_POINTS ? SMALL_PRINT_DPI : NORMAL_DPI;
  const fits = Math.floor(72 * Math.sqrt(MAX_PIXELS / (points[0] * points[1])));
  const dpi = Math.min(wanted, fits);
  const size = sizeAt(points, dpi);
  return dpi >= LEAST_DPI && pixels(size) <= MAX_PIXELS * 1.1 ? { dpi, size } : undefined;
};

export const scaleAt = (points: readonly [number, number], dpi: number): Scale => ({ dpi, size: sizeAt(points, dpi) });

import type { Rect } from '../geometry.ts';
import type { PixelSize } from './box.ts';

export type Scale = { dpi: number; size: PixelSize };

const NORMAL_DPI = 200;
const SMALL_PRINT_DPI = 300;
const SMALL_PRINT_POINTS = 5.5;
/** Print as small as on a label, or on a page that counts in larger units, where the page has room for it. */
const TINY_PRINT_DPI = 600;
const TINY_PRINT_POINTS = 3.5;
const MAX_TINY_PRINT_PIXELS = 12_000_000;
const LEAST_DPI = 18;
const MAX_PIXELS = 40_000_000;

const sizeAt = ([width, height]: readonly [number, number], dpi: number): PixelSize => ({
  width: Math.max(1, Math.ceil((width * dpi) / 72)),
  height: Math.max(1, Math.ceil((height * dpi) / 72)),
});

const pixels = ({ width, height }: PixelSize): number => width * height;

const dpiFor = (points: readonly [number, number], smallest: number): number => {
  const fitsTiny = pixels(sizeAt(points, TINY_PRINT_DPI)) <= MAX_TINY_PRINT_PIXELS;
  if (smallest < TINY_PRINT_POINTS && fitsTiny) return TINY_PRINT_DPI;
  return smallest < SMALL_PRINT_POINTS ? SMALL_PRINT_DPI : NORMAL_DPI;
};

/** 200 dpi keeps print legible at about 25 KB a page; small print needs 300. Undefined: no sane raster fits in memory. */
export const scaleFor = (points: readonly [number, number], smallestText: number): Scale | undefined => {
  const fits = Math.floor(72 * Math.sqrt(MAX_PIXELS / (points[0] * points[1])));
  const dpi = Math.min(dpiFor(points, smallestText), fits);
  const size = sizeAt(points, dpi);
  return dpi >= LEAST_DPI && pixels(size) <= MAX_PIXELS * 1.1 ? { dpi, size } : undefined;
};

export const scaleAt = (points: readonly [number, number], dpi: number): Scale => ({ dpi, size: sizeAt(points, dpi) });

/** Capitals and digits stand about 0.7 of the type size, small letters at least 0.4. */
const CAPITAL_HEIGHT = 0.7;
const TALL = /[\p{Lu}\d]/u;
const X_HEIGHT = 0.4;
const LOW = /[acemnorsuvwxz]/;
const NORMAL_TEXT = 10;

/** The type size of the smallest print on a page, in points. */
export const smallestText = (letters: readonly { text: string; rect: Rect }[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const { text, rect } of letters) {
    const share = TALL.test(text) ? CAPITAL_HEIGHT : LOW.test(text) ? X_HEIGHT : undefined;
    if (!share) continue;
    // The longer side, because an I is narrow and text may be turned.
    const height = Math.max(Math.abs(rect[3] - rect[1]), Math.abs(rect[2] - rect[0]));
    if (height > 0.5) least = Math.min(least, height / share);
  }
  return Number.isFinite(least) ? least : NORMAL_TEXT;
};

import type { Raster } from '../raster.ts';

const BLOCK = 16;
const COLOURS = 3;
/** Levels by which a block's mean may differ: colour profiles become device colours. */
const TOLERANCE = 12;

export type Thumbnail = Uint8Array;

/** The mean colour of every block: small enough to keep for every page, fine enough to miss no word. */
export const thumbnailOf = ({ width, height, pixels, layout }: Raster): Thumbnail => {
  const columns = Math.ceil(width / BLOCK);
  const sums = new Float64Array(columns * Math.ceil(height / BLOCK) * COLOURS);
  const step = layout === 'gray' ? 1 : 4;
  const shown = layout === 'gray' ? 1 : COLOURS;
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / BLOCK) * columns;
    for (let x = 0; x < width; x += 1) {
      const block = (row + Math.floor(x / BLOCK)) * COLOURS;
      const at = (y * width + x) * step;
      for (let colour = 0; colour < shown; colour += 1)
        sums[block + colour] = (sums[block + colour] ?? 0) + (pixels[at + colour] ?? 0);
    }
  }
  return Uint8Array.from(sums, (sum) => sum / (BLOCK * BLOCK));
};

export const looksLike = (one: Thumbnail, two: Thumbnail): boolean =>
  one.length === two.length && one.every((value, index) => Math.abs(value - (two[index] ?? 0)) <= TOLERANCE);

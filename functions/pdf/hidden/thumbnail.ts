import type { Raster } from '../raster.ts';

const BLOCK_BITS = 4;
const BLOCK = 1 << BLOCK_BITS;
const COLOURS = 3;
/** Levels by which a block's mean may differ: colour profiles become device colours. */
const TOLERANCE = 12;

export type Thumbnail = Uint8Array;

/** The mean colour of every block: small enough to keep for every page, fine enough to miss no word. */
export const thumbnailOf = ({ width, height, pixels, layout }: Raster): Thumbnail => {
  const columns = Math.ceil(width / BLOCK);
  const step = layout === 'gray' ? 1 : 4;
  const thumbnail = new Uint8Array(columns * Math.ceil(height / BLOCK) * COLOURS);
  const sums = new Int32Array(columns * COLOURS);
  for (let y = 0; y < height; y += 1) {
    const row = y * width * step;
    for (let x = 0; x < width; x += 1) {
      const block = (x >> BLOCK_BITS) * COLOURS;
      const at = row + x * step;
      sums[block] = (sums[block] ?? 0) + (pixels[at] ?? 0);
      if (step === 1) continue;
      sums[block + 1] = (sums[block + 1] ?? 0) + (pixels[at + 1] ?? 0);
      sums[block + 2] = (sums[block + 2] ?? 0) + (pixels[at + 2] ?? 0);
    }
    if (y % BLOCK < BLOCK - 1 && y < height - 1) continue;
    const start = (y >> BLOCK_BITS) * sums.length;
    for (let index = 0; index < sums.length; index += 1)
      thumbnail[start + index] = (sums[index] ?? 0) / (BLOCK * BLOCK);
    sums.fill(0);
  }
  return thumbnail;
};

export const looksLike = (one: Thumbnail, two: Thumbnail): boolean =>
  one.length === two.length && one.every((value, index) => Math.abs(value - (two[index] ?? 0)) <= TOLERANCE);

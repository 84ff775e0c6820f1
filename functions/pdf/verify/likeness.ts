/** Rows of pixels, one or more bytes each, as a renderer or decoder gives them. */
export type Rows = {
  width: number;
  height: number;
  stride: number;
  channels: number;
  data: Uint8Array | Uint8ClampedArray;
  /** The bytes are 1 for black and 0 for white. */
  ink?: boolean;
};

const BLOCK_BITS = 5;
const BLOCK = 1 << BLOCK_BITS;
/** Every third row tells two pages apart as well as all of them. */
const STEP = 3;
const GREEN = 1;

/** What a picture looks like from afar: the mean brightness of its blocks. */
export type Likeness = Uint8Array;

export const likenessOf = ({ width, height, stride, channels, data, ink = false }: Rows): Likeness => {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const sums = new Float64Array(columns * rows);
  const shown = channels === 1 ? 0 : GREEN;
  const level = Uint8Array.from({ length: 256 }, (_, value) => (ink ? 255 * (1 - value) : value));
  for (let y = 0; y < height; y += STEP) {
    const row = (y >> BLOCK_BITS) * columns;
    for (let x = 0, at = y * stride + shown; x < width; x += 1, at += channels) {
      const block = row + (x >> BLOCK_BITS);
      sums[block] = (sums[block] ?? 0) + (level[data[at] ?? 0] ?? 0);
    }
  }
  return Uint8Array.from(sums, (sum) => (sum * STEP) / (BLOCK * BLOCK));
};

/** Lossless pictures are the same; a JPEG keeps the mean of a block almost exactly. */
export const resembles = (one: Likeness, two: Likeness, lossless: boolean): boolean =>
  one.length === two.length && one.every((mean, index) => Math.abs(mean - (two[index] ?? 0)) <= (lossless ? 0 : 6));

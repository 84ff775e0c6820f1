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

/** The sum over the blocks of one row of pixels, of one colour or of what is ink. */
const addRow = (sums: Int32Array, from: number, { width, channels, data }: Rows, start: number): void => {
  for (let x = 0, block = from, at = start; x < width; block += 1) {
    const end = Math.min(width, x + BLOCK);
    let sum = 0;
    for (; x < end; x += 1, at += channels) sum += data[at] ?? 0;
    sums[block] = (sums[block] ?? 0) + sum;
  }
};

export const likenessOf = (picture: Rows): Likeness => {
  const { width, height, stride, channels, ink = false } = picture;
  const columns = Math.ceil(width / BLOCK);
  const sums = new Int32Array(columns * Math.ceil(height / BLOCK));
  const shown = channels === 1 ? 0 : GREEN;
  for (let y = 0; y < height; y += STEP) addRow(sums, (y >> BLOCK_BITS) * columns, picture, y * stride + shown);
  return Uint8Array.from(sums, (sum, block) => {
    const [x, y] = [(block % columns) * BLOCK, Math.floor(block / columns) * BLOCK];
    const looked = Math.ceil(Math.min(height, y + BLOCK) / STEP) - Math.ceil(y / STEP);
    const pixels = Math.max(1, looked * (Math.min(width, x + BLOCK) - x));
    return (ink ? 255 * (pixels - sum) : sum) / pixels;
  });
};

/** Lossless pictures are the same; a JPEG keeps the mean of a block almost exactly. */
export const resembles = (one: Likeness, two: Likeness, lossless: boolean): boolean =>
  one.length === two.length && one.every((mean, index) => Math.abs(mean - (two[index] ?? 0)) <= (lossless ? 0 : 6));

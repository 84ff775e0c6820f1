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

/** How many rows from one to another are looked at. */
const looked = (from: number, to: number): number => Math.ceil(to / STEP) - Math.ceil(from / STEP);

const BLOCK_WORDS = BLOCK / 4;
const EVERY_OTHER = 0x00ff00ff;

/** The whole blocks of a row of one byte a pixel, four of them at a time. Answers how many pixels that was. */
const addWords = (sums: Int32Array, from: number, words: Int32Array, start: number, width: number): number => {
  const blocks = width >> BLOCK_BITS;
  for (let block = 0, at = start; block < blocks; block += 1) {
    // Two sums of sixteen bits each: a block's row cannot fill them.
    let pairs = 0;
    for (const end = at + BLOCK_WORDS; at < end; at += 1) {
      const four = words[at] ?? 0;
      pairs += (four & EVERY_OTHER) + ((four >>> 8) & EVERY_OTHER);
    }
    sums[from + block] = (sums[from + block] ?? 0) + (pairs & 0xffff) + (pairs >>> 16);
  }
  return blocks << BLOCK_BITS;
};

/** The sum over the blocks of one row of pixels from column `done` on, of one colour or of what is ink. */
const addRow = (sums: Int32Array, from: number, { width, channels, data }: Rows, start: number, done: number): void => {
  for (let x = done, block = from + (done >> BLOCK_BITS), at = start + done * channels; x < width; block += 1) {
    const end = Math.min(width, x + BLOCK);
    let sum = 0;
    for (; x < end; x += 1, at += channels) sum += data[at] ?? 0;
    sums[block] = (sums[block] ?? 0) + sum;
  }
};

export const likenessOf = (picture: Rows): Likeness => {
  const { width, height, stride, channels, data, ink = false } = picture;
  const columns = Math.ceil(width / BLOCK);
  const sums = new Int32Array(columns * Math.ceil(height / BLOCK));
  const shown = channels === 1 ? 0 : GREEN;
  const inWords = channels === 1 && stride % 4 === 0 && data.byteOffset % 4 === 0;
  const words = inWords ? new Int32Array(data.buffer, data.byteOffset, data.length >> 2) : undefined;
  for (let y = 0; y < height; y += STEP) {
    const from = (y >> BLOCK_BITS) * columns;
    const done = words ? addWords(sums, from, words, (y * stride) >> 2, width) : 0;
    addRow(sums, from, picture, y * stride + shown, done);
  }
  return Uint8Array.from(sums, (sum, block) => {
    const [x, y] = [(block % columns) * BLOCK, Math.floor(block / columns) * BLOCK];
    const seen = looked(y, Math.min(height, y + BLOCK)) * (Math.min(width, x + BLOCK) - x);
    // A block that hangs over the edge counts for the less of it there is.
    return (ink ? 255 * (seen - sum) : sum) / (looked(y, y + BLOCK) * BLOCK);
  });
};

/** Lossless pictures are the same; a JPEG keeps the mean of a block almost exactly. */
export const resembles = (one: Likeness, two: Likeness, lossless: boolean): boolean =>
  one.length === two.length && one.every((mean, index) => Math.abs(mean - (two[index] ?? 0)) <= (lossless ? 0 : 6));

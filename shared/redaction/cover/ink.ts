/** One byte a pixel: 0 (white) or 1 (black). */
export type Ink = { width: number; height: number; bits: Uint8Array };

/** Pixels in rows from the top without padding: one byte a pixel, or four in the order that the name gives. */
export type Picture = {
  width: number;
  height: number;
  pixels: Uint8Array | Uint8ClampedArray;
  layout: 'gray' | 'bgrx' | 'rgba';
};

/** Brightness, a byte a pixel. */
export type Levels = { width: number; height: number; values: Uint8Array | Uint8ClampedArray };

/** How many pixels one bit cannot show: neither black nor white, or coloured. */
export type Tints = { midtones: number; coloured: number };

export type Survey = { levels: Levels; ink: Ink; tints: Tints };

/** Darker than this is ink. Chosen for fax and print: light gray rules vanish, thin strokes stay. */
const INK_BELOW = 160;
const COLOUR_SPREAD = 24;
const MIDTONES = { from: 49, below: 208 };

const IS_INK = Uint8Array.from({ length: 256 }, (_, level) => (level < INK_BELOW ? 1 : 0));
const IS_MIDTONE = Uint8Array.from({ length: 256 }, (_, level) =>
  level >= MIDTONES.from && level < MIDTONES.below ? 1 : 0,
);

/** Four bytes at a time, to pass over white paper quickly: each byte stays in its place, so any byte order will do. */
const wordsOf = ({ pixels }: Picture): Int32Array => {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
};
const WHITE = -1;

/** Both answers of a level in one byte, as they are looked up for four levels at a time. */
const INK_BIT = 0x01010101;
const BOTH = Int32Array.from({ length: 256 }, (_, level) => (IS_INK[level] ?? 0) | ((IS_MIDTONE[level] ?? 0) << 1));
const both = (level: number): number => BOTH[level] ?? 0;

const surveyGray = (picture: Picture): Survey => {
  const { width, height, pixels } = picture;
  const words = wordsOf(picture);
  const bits = new Uint8Array(width * height);
  const inks = new Int32Array(bits.buffer, 0, words.length);
  let midtones = 0;
  for (let word = 0; word < words.length; word += 1) {
    const four = words[word] ?? WHITE;
    if (four === WHITE) continue;
    const [one, two, three] = [both(four & 0xff), both((four >> 8) & 0xff), both((four >> 16) & 0xff)];
    const answers = one | (two << 8) | (three << 16) | (both(four >>> 24) << 24);
    inks[word] = answers & INK_BIT;
    // The highest byte of the product is the sum of all four.
    midtones += Math.imul((answers >> 1) & INK_BIT, INK_BIT) >>> 24;
  }
  for (let index = words.length * 4; index < bits.length; index += 1) {
    const level = pixels[index] ?? 255;
    bits[index] = IS_INK[level] ?? 0;
    midtones += IS_MIDTONE[level] ?? 0;
  }
  return { levels: { width, height, values: pixels }, ink: { width, height, bits }, tints: { midtones, coloured: 0 } };
};

/** ITU-R BT.601 luma in 256ths, per place in the pixel. The fourth byte is not looked at. */
const WEIGHTS = { bgrx: [29, 150, 77], rgba: [77, 150, 29] } as const;

const isColoured = (a: number, b: number, c: number): number =>
  Math.max(a, b, c) - Math.min(a, b, c) > COLOUR_SPREAD ? 1 : 0;

const surveyColour = (picture: Picture, [first, second, third]: readonly [number, number, number]): Survey => {
  const { width, height, pixels } = picture;
  const bits = new Uint8Array(width * height);
  const values = new Uint8Array(width * height).fill(255);
  const words = wordsOf(picture);
  const tints: Tints = { midtones: 0, coloured: 0 };
  for (let index = 0, at = 0; index < bits.length; index += 1, at += 4) {
    if (words[index] === WHITE) continue;
    const a = pixels[at] ?? 0;
    const b = pixels[at + 1] ?? 0;
    const c = pixels[at + 2] ?? 0;
    const level = (a * first + b * second + c * third) >> 8;
    values[index] = level;
    bits[index] = IS_INK[level] ?? 0;
    tints.midtones += IS_MIDTONE[level] ?? 0;
    tints.coloured += isColoured(a, b, c);
  }
  return { levels: { width, height, values }, ink: { width, height, bits }, tints };
};

/** Reads a picture once: what is ink, and what a threshold would destroy. */
export const survey = (picture: Picture): Survey =>
  picture.layout === 'gray' ? surveyGray(picture) : surveyColour(picture, WEIGHTS[picture.layout]);

/** The tints of one run of pixels, counted as the survey does. */
export const tintsIn = ({ pixels, layout }: Picture, { values }: Levels, from: number, to: number): Tints => {
  let [midtones, coloured] = [0, 0];
  for (let index = from; index < to; index += 1) midtones += IS_MIDTONE[values[index] ?? 255] ?? 0;
  if (layout === 'gray') return { midtones, coloured };
  for (let at = from * 4; at < to * 4; at += 4)
    coloured += isColoured(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
  return { midtones, coloured };
};

/** What counts as ink on a one-bit page. */
export const inkOf = (picture: Picture): Ink => survey(picture).ink;

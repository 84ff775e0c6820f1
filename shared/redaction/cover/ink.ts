/** One byte a pixel: 0 (white) or 1 (black). */
export type Ink = { width: number; height: number; bits: Uint8Array };

/** Pixels in rows from the top without padding: one byte a pixel, or four in the order that the name gives. */
export type Picture = {
  width: number;
  height: number;
  pixels: Uint8Array | Uint8ClampedArray;
  layout: 'gray' | 'bgrx' | 'rgba';
};

/** Darker than this is ink. Chosen for fax and print: light gray rules vanish, thin strokes stay. */
const INK_BELOW = 160;

/** Flags of a pixel that one bit cannot show. */
export const MIDTONE = 1;
export const COLOURED = 2;
const COLOUR_SPREAD = 24;
const MIDTONES = { from: 49, below: 208 };

/** Brightness, a byte a pixel. */
export type Levels = { width: number; height: number; values: Uint8Array | Uint8ClampedArray };

/** How many pixels have a flag. */
export type Tints = { midtones: number; coloured: number };

/** What one pass over a picture finds. `flags` has the flags above, a byte a pixel; `tints` counts them. */
export type Survey = { levels: Levels; ink: Ink; flags: Uint8Array; tints: Tints };

/** What a level of gray means: its flags, and in the highest bit whether it is ink. */
const INK = 0x80;
const MEANING = Uint8Array.from(
  { length: 256 },
  (_, level) => (level < INK_BELOW ? INK : 0) | (level >= MIDTONES.from && level < MIDTONES.below ? MIDTONE : 0),
);

/** Four bytes at a time, to pass over white paper quickly. Any byte order will do for that. */
const wordsOf = ({ pixels }: Picture): Uint32Array => {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
};
const WHITE = 0xffffffff;

const surveyGray = (picture: Picture): Survey => {
  const { width, height, pixels } = picture;
  const bits = new Uint8Array(width * height);
  const flags = new Uint8Array(width * height);
  const tints: Tints = { midtones: 0, coloured: 0 };
  const words = wordsOf(picture);
  for (let word = 0; word <= words.length; word += 1) {
    if (words[word] === WHITE) continue;
    const end = Math.min(bits.length, word * 4 + 4);
    for (let index = word * 4; index < end; index += 1) {
      const meaning = MEANING[pixels[index] ?? 255] ?? 0;
      bits[index] = meaning >> 7;
      flags[index] = meaning & MIDTONE;
      tints.midtones += meaning & MIDTONE;
    }
  }
  return { levels: { width, height, values: pixels }, ink: { width, height, bits }, flags, tints };
};

/** ITU-R BT.601 luma in 256ths, per place in the pixel. The fourth byte is not looked at. */
const WEIGHTS = { bgrx: [29, 150, 77], rgba: [77, 150, 29] } as const;

const surveyColour = (picture: Picture, [first, second, third]: readonly [number, number, number]): Survey => {
  const { width, height, pixels } = picture;
  const bits = new Uint8Array(width * height);
  const flags = new Uint8Array(width * height);
  const tints: Tints = { midtones: 0, coloured: 0 };
  const values = new Uint8Array(width * height).fill(255);
  const words = wordsOf(picture);
  for (let index = 0, at = 0; index < bits.length; index += 1, at += 4) {
    if (words[index] === WHITE) continue;
    const a = pixels[at] ?? 0;
    const b = pixels[at + 1] ?? 0;
    const c = pixels[at + 2] ?? 0;
    const level = (a * first + b * second + c * third) >> 8;
    const meaning = MEANING[level] ?? 0;
    values[index] = level;
    bits[index] = meaning >> 7;
    const spread = Math.max(a, b, c) - Math.min(a, b, c);
    const flag = (meaning & MIDTONE) | (spread > COLOUR_SPREAD ? COLOURED : 0);
    flags[index] = flag;
    tints.midtones += flag & MIDTONE;
    tints.coloured += flag >> 1;
  }
  return { levels: { width, height, values }, ink: { width, height, bits }, flags, tints };
};

/** Reads a picture once: what is ink, and what a threshold would destroy. */
export const survey = (picture: Picture): Survey =>
  picture.layout === 'gray' ? surveyGray(picture) : surveyColour(picture, WEIGHTS[picture.layout]);

/** What counts as ink on a one-bit page. */
export const inkOf = (picture: Picture): Ink => survey(picture).ink;

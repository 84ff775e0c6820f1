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

/** What one pass over a picture finds. `tints` has the flags above, a byte a pixel. */
export type Survey = { levels: Levels; ink: Ink; tints: Uint8Array };

const tintOfLevel = (level: number): number => (level >= MIDTONES.from && level < MIDTONES.below ? MIDTONE : 0);

const surveyGray = ({ width, height, pixels }: Picture): Survey => {
  const bits = new Uint8Array(width * height);
  const tints = new Uint8Array(width * height);
  const known = Uint8Array.from({ length: 256 }, (_, level) => tintOfLevel(level));
  for (let index = 0; index < bits.length; index += 1) {
    const level = pixels[index] ?? 255;
    if (level === 255) continue;
    if (level < INK_BELOW) bits[index] = 1;
    tints[index] = known[level] ?? 0;
  }
  return { levels: { width, height, values: pixels }, ink: { width, height, bits }, tints };
};

/** ITU-R BT.601 luma in 256ths, per place in the pixel. */
const WEIGHTS = { bgrx: [29, 150, 77], rgba: [77, 150, 29] } as const;

const surveyColour = ({ width, height, pixels }: Picture, [first, second, third]: readonly number[]): Survey => {
  const [one, two, three] = [first ?? 0, second ?? 0, third ?? 0];
  const bits = new Uint8Array(width * height);
  const tints = new Uint8Array(width * height);
  const values = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < bits.length; index += 1, at += 4) {
    const [a, b, c] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const level = (a * one + b * two + c * three) >> 8;
    values[index] = level;
    if (level < INK_BELOW) bits[index] = 1;
    tints[index] = tintOfLevel(level) | (Math.max(a, b, c) - Math.min(a, b, c) > COLOUR_SPREAD ? COLOURED : 0);
  }
  return { levels: { width, height, values }, ink: { width, height, bits }, tints };
};

/** Reads a picture once: what is ink, and what a threshold would destroy. */
export const survey = (picture: Picture): Survey =>
  picture.layout === 'gray' ? surveyGray(picture) : surveyColour(picture, WEIGHTS[picture.layout]);

/** What counts as ink on a one-bit page. */
export const inkOf = (picture: Picture): Ink => survey(picture).ink;

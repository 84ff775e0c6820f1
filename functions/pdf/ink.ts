import type { Bilevel } from './jbig2.ts';
import type { Raster } from './raster.ts';

/** Darker than this is ink. Chosen for fax and print: light gray rules vanish, thin strokes stay. */
const INK_BELOW = 160;

/** ITU-R BT.601 luma in integers. */
const luma = (pixels: Uint8Array, at: number): number =>
  ((pixels[at + 2] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at] ?? 0) * 29) >> 8;

export const inkOf = ({ width, height, pixels }: Raster): Bilevel => {
  const bits = new Uint8Array(width * height);
  for (let index = 0; index < bits.length; index += 1) bits[index] = luma(pixels, index * 4) < INK_BELOW ? 1 : 0;
  return { width, height, bits };
};

export type Tone = 'bilevel' | 'gray' | 'colour';

const COLOUR_SPREAD = 24;
const MAX_COLOUR_SHARE = 0.002;
const MAX_MIDTONE_SHARE = 0.06;

/** Black on white stays one bit a pixel; tones that a threshold would destroy are kept. */
export const toneOf = ({ pixels }: Raster): Tone => {
  const total = pixels.length / 4;
  let coloured = 0;
  let midtones = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const b = pixels[at] ?? 0;
    const g = pixels[at + 1] ?? 0;
    const r = pixels[at + 2] ?? 0;
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLOUR_SPREAD) coloured += 1;
    const level = (r * 77 + g * 150 + b * 29) >> 8;
    if (level > 48 && level < 208) midtones += 1;
  }
  if (coloured > total * MAX_COLOUR_SHARE) return 'colour';
  return midtones > total * MAX_MIDTONE_SHARE ? 'gray' : 'bilevel';
};

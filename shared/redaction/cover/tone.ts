import type { Tints } from './ink.ts';

export type Tone = 'bilevel' | 'gray' | 'colour';

const MAX_COLOUR_SHARE = 0.002;
const MAX_MIDTONE_SHARE = 0.06;

/** Black on white stays one bit a pixel; tones that a threshold would destroy are kept. */
export const toneOf = ({ midtones, coloured }: Tints, pixels: number): Tone => {
  if (coloured > pixels * MAX_COLOUR_SHARE) return 'colour';
  return midtones > pixels * MAX_MIDTONE_SHARE ? 'gray' : 'bilevel';
};

import { COLOURED, MIDTONE } from './ink.ts';

export type Tone = 'bilevel' | 'gray' | 'colour';

const MAX_COLOUR_SHARE = 0.002;
const MAX_MIDTONE_SHARE = 0.06;

/** Black on white stays one bit a pixel; tones that a threshold would destroy are kept. */
export const toneOf = (tints: Uint8Array): Tone => {
  let coloured = 0;
  let midtones = 0;
  for (let index = 0; index < tints.length; index += 1) {
    const flags = tints[index] ?? 0;
    if (flags === 0) continue;
    coloured += (flags & COLOURED) >> 1;
    midtones += flags & MIDTONE;
  }
  if (coloured > tints.length * MAX_COLOUR_SHARE) return 'colour';
  return midtones > tints.length * MAX_MIDTONE_SHARE ? 'gray' : 'bilevel';
};

import { COLOURED, MIDTONE } from './ink.ts';

export type Tone = 'bilevel' | 'gray' | 'colour';

const MAX_COLOUR_SHARE = 0.002;
const MAX_MIDTONE_SHARE = 0.06;

/** Black on white stays one bit a pixel; tones that a threshold would destroy are kept. */
export const toneOf = (tints: Uint8Array): Tone => {
  let coloured = 0;
  let midtones = 0;
  const words = new Uint32Array(tints.buffer, tints.byteOffset, tints.length >> 2);
  for (let word = 0; word <= words.length; word += 1) {
    if (words[word] === 0) continue;
    const end = Math.min(tints.length, word * 4 + 4);
    for (let index = word * 4; index < end; index += 1) {
      const flags = tints[index] ?? 0;
      coloured += (flags & COLOURED) >> 1;
      midtones += flags & MIDTONE;
    }
  }
  if (coloured > tints.length * MAX_COLOUR_SHARE) return 'colour';
  return midtones > tints.length * MAX_MIDTONE_SHARE ? 'gray' : 'bilevel';
};

import type { Ink } from './ink.ts';

/** Slopes are told apart in 512ths. */
const STEP_BITS = 9;
const STEPS = 1 << STEP_BITS;
const MOST_STEPS = 24;
const COARSE = 3;
const EVERY_COLUMN = 8;
/** So much sharper must the lines stand out than unturned; a page without lines of text has no skew. */
const SHARPER = 1.15;

/** Where ink ends downward, as x and y in turn: most of these points lie on the baselines of the text. */
const feet = ({ width, height, bits }: Ink): Int32Array => {
  const points: number[] = [];
  for (let y = 0, from = 0; y + 1 < height; y += 1, from += width) {
    const end = from + width;
    for (let at = from; at < end; at += EVERY_COLUMN)
      if (bits[at] === 1 && bits[at + width] === 0) points.push(at - from, y);
  }
  return Int32Array.from(points);
};

/**
 * How far the lines of a scan climb, in rows a column: the slope along which the feet of the letters fall together best.
 * In whole steps, so that a hidden word does not move it.
 */
export const skewOf = (ink: Ink): number => {
  const points = feet(ink);
  const reach = Math.ceil((ink.width * MOST_STEPS) / STEPS) + 1;
  const counts = new Uint32Array(ink.height + 2 * reach);
  const sharpness = (steps: number): number => {
    counts.fill(0);
    for (let index = 0; index < points.length; index += 2) {
      const row = (((points[index + 1] ?? 0) + reach) * STEPS - steps * (points[index] ?? 0)) >> STEP_BITS;
      counts[row] = (counts[row] ?? 0) + 1;
    }
    let sum = 0;
    for (const count of counts) sum += count * count;
    return sum;
  };
  let best = { steps: 0, score: sharpness(0) * SHARPER };
  const look = (steps: number): void => {
    const score = sharpness(steps);
    if (score > best.score) best = { steps, score };
  };
  for (let steps = COARSE; steps <= MOST_STEPS; steps += COARSE) for (const sign of [1, -1]) look(sign * steps);
  const near = best.steps;
  for (let by = 1 - COARSE; by < COARSE; by += 1) look(near + by);
  return best.steps / STEPS;
};

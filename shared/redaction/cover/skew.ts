import type { Ink } from './ink.ts';

/** Slopes are told apart in 512ths. */
const STEPS = 512;
const MOST_STEPS = 24;
const COARSE = 3;
const EVERY_COLUMN = 3;
/** So much sharper must the lines stand out than unturned; a page without lines of text has no skew. */
const SHARPER = 1.15;

/** Where ink ends downward: most of these points lie on the baselines of the text. */
const feet = ({ width, height, bits }: Ink): { xs: Int32Array; ys: Int32Array } => {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = 0; y + 1 < height; y += 1) {
    for (let at = y * width; at < (y + 1) * width; at += EVERY_COLUMN) {
      if (bits[at] !== 1 || bits[at + width] === 1) continue;
      xs.push(at - y * width);
      ys.push(y);
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys) };
};

/**
 * How far the lines of a scan climb, in rows a column: the slope along which the feet of the letters fall together best.
 * In whole steps, so that a hidden word does not move it.
 */
export const skewOf = (ink: Ink): number => {
  const { xs, ys } = feet(ink);
  const reach = Math.ceil((ink.width * MOST_STEPS) / STEPS) + 1;
  const counts = new Uint32Array(ink.height + 2 * reach);
  const sharpness = (steps: number): number => {
    counts.fill(0);
    for (let index = 0; index < xs.length; index += 1) {
      const row = ((((ys[index] ?? 0) + reach) * STEPS - steps * (xs[index] ?? 0)) / STEPS) | 0;
      counts[row] = (counts[row] ?? 0) + 1;
    }
    return counts.reduce((sum, count) => sum + count * count, 0);
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

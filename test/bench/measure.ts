/** One line of the table; `ratio` compares with the bare line above it in the same run. */
export type Row = { what: string; value: string; ratio?: number };

export const seconds = (millis: number): string => `${(millis / 1000).toFixed(2)} s`;

/** The median of some runs, after one that warms up. */
export const timed = async (runs: number, work: () => Promise<unknown>): Promise<number> => {
  await work();
  return quantile(await times(runs, work), 0.5);
};

/** How long each of these calls took, one after the other. */
export const times = async (runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work(run);
    taken.push(performance.now() - from);
  }
  return taken;
};

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/**
 * How many cases a property looks at. Each mutant of the rules meets many tests, so a run of mutants looks at a part of
 * them (test/mutants/vitest.config.ts).
 */
export const runs = (cases: number) => ({ numRuns: Math.ceil(cases * Number(process.env.SHARE_OF_RUNS ?? 1)) });

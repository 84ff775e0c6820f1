import { afterAll, beforeAll, expect, it } from 'vitest';
import { SKIPPED } from './attackers/outside-tools.ts';
import type { Case } from './case.ts';
import { type Outcome, runCases } from './run-cases.ts';

/** The share of the picture outside the marked lines that may look different. Seen: 0.009, a skewed scan. */
const MAX_DAMAGE = 0.015;
/** A safety net for a busy machine. */
const LIMIT_MS = 600_000;

const tableOf = (outcomes: readonly Outcome[]): string => {
  const categories = [...new Set(outcomes.map(({ one }) => one.category))];
  const row = (name: string, of: readonly Outcome[]): string => {
    const damage = Math.max(0, ...of.map((outcome) => outcome.damage));
    const cells = [
      of.length,
      of.filter(({ leaks }) => leaks.length > 0).length,
      of.filter(({ lost }) => lost.length > 0).length,
    ];
    return `${name.padEnd(16)}${cells.map((cell) => String(cell).padStart(8)).join('')}${`${(damage * 100).toFixed(2)} %`.padStart(10)}`;
  };
  return [
    `${'redaction'.padEnd(16)}${['cases', 'leaking', 'losing'].map((head) => head.padStart(8)).join('')}${'damage'.padStart(10)}`,
    ...categories.map((name) =>
      row(
        name,
        outcomes.filter(({ one }) => one.category === name),
      ),
    ),
    row('all', outcomes),
    `not on this machine: ${SKIPPED.join(', ') || 'nothing'}`,
  ].join('\n');
};

/** Redacts and attacks all cases at once, then judges each under its own name and prints the table. */
export const attackCases = (cases: readonly Case[]): void => {
  let outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes = await runCases(cases);
  }, LIMIT_MS);
  afterAll(() => console.log(tableOf(outcomes)));
  it.each(cases.map((one, index) => [`${one.category}: ${one.name}`, index] as const))('%s', (_, index) => {
    const outcome = outcomes[index];
    expect(outcome?.leaks).toEqual([]);
    expect(outcome?.lost).toEqual([]);
    expect(outcome?.damage).toBeLessThanOrEqual(MAX_DAMAGE);
  });
};

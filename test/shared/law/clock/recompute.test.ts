import { describe, expect, it } from 'vitest';
import { CLOCK_RULES, judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { moveOf, recompute } from '#shared/law/clock/recompute.ts';
import { clockFactsOf, noonOf } from './facts.ts';

/** As if Virginia shortened its period for requests from 1 January 2026 on. */
const after = {
  ...CLOCK_RULES,
  deadlines: CLOCK_RULES.deadlines.flatMap((row) =>
    row.id === 'SD-VA'
      ? [
          { ...row, effectiveTo: '2025-12-31' },
          { ...row, version: 2, effectiveFrom: '2026-01-01', amount: 15 },
        ]
      : [row],
  ),
};
const requests = [
  { reference: 'SP-NEW', facts: clockFactsOf({ state: 'VA' }) },
  { reference: 'SP-OLD', facts: clockFactsOf({ state: 'VA', receivedAt: noonOf('2025-12-31') }) },
  { reference: 'SP-ELSEWHERE', facts: clockFactsOf({ state: 'CA' }) },
];

describe('a change of rules', () => {
  it('moves the requests that came under the new version, and only those, with the reason', () => {
    expect(recompute(requests, CLOCK_RULES, after)).toEqual([
      {
        reference: 'SP-NEW',
        from: '2026-03-02',
        to: '2026-02-15',
        why: 'RA-5 version 1 led; now SD-VA version 2 leads: 15 calendar days from 31 January 2026 = 15 February 2026, Va. Code 8.01-413, 32.1-127.1:03',
      },
    ]);
  });

  it('that changes nothing moves nothing', () => expect(recompute(requests, CLOCK_RULES, CLOCK_RULES)).toEqual([]));

  it('dates a request that has no rule on file yet', () => {
    const verdict = judgeClocks(clockFactsOf());
    expect(moveOf({ dueOn: verdict.dueOn }, verdict)).toMatchObject({ from: '2026-03-02', to: '2026-03-02' });
    expect(moveOf({ dueOn: verdict.dueOn, dueBasis: verdict.leading }, verdict)).toBeNull();
    expect(moveOf({ dueOn: '2026-04-01', dueBasis: verdict.leading }, verdict)).toMatchObject({ to: '2026-03-02' });
  });
});

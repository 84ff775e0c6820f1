import { describe, expect, it } from 'vitest';
import type { ClockEvent } from '#shared/law/clock/event.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { LANE_IDS } from '#shared/request/lanes.ts';
import { clockFactsOf, noonOf } from './facts.ts';

const served = (courtOn: string): ClockEvent => ({ kind: 'process-served', at: noonOf('2026-02-01'), courtOn });
const objection = (endsOn: string): ClockEvent => ({ kind: 'objection-period', at: noonOf('2026-02-01'), endsOn });
const subpoena = (...events: ClockEvent[]) => judgeClocks(clockFactsOf({ lane: 'SUBPOENA' }, events));

describe('the clock of the court', () => {
  it('COURT-DATE: the date in the papers leads', () =>
    expect(subpoena(served('2026-02-20'))).toMatchObject({ dueOn: '2026-02-20', leading: { clock: 'court' } }));

  it('COURT-DATE: papers served anew with another date count', () =>
    expect(subpoena(served('2026-02-20'), served('2026-03-20')).dueOn).toBe('2026-03-20'));

  it('COURT-DATE: nothing goes before the time to object has run', () =>
    expect(subpoena(served('2026-02-20'), objection('2026-02-10'))).toMatchObject({
      notBefore: '2026-02-11',
      look: [],
    }));

  it('COURT-DATE: a date before the end of the time to object is not settled by a program: legal must look', () =>
    expect(subpoena(served('2026-02-20'), objection('2026-02-25')).look[0]).toContain('legal must look'));

  it.each([
    ['without a date', []],
    ['with a date before the papers came', [served('2026-01-10')]],
  ])('COURT-DATE: %s it waits and the office period holds', (_, events) => {
    const verdict = subpoena(...events);
    expect(verdict.clocks[0]).toMatchObject({ id: 'court', status: 'waiting' });
    expect(verdict.leading).toMatchObject({ rule: 'POLICY-30' });
  });
});

describe('the clock of information blocking', () => {
  const clock = judgeClocks(clockFactsOf()).clocks.find(({ id }) => id === 'information-blocking');

  it('IB-204: a written reason is due within 10 business days', () =>
    expect(clock).toMatchObject({ dueOn: '2026-02-13', unit: 'business_day' }));

  it('IB-204: it never leads, because it is no day to answer by', () => {
    expect(clock?.binds).toBe(false);
    expect(judgeClocks(clockFactsOf()).dueOn).toBe('2026-03-02');
  });

  it.each(['RA_SELF', 'RA_PR', 'RA_DIRECTIVE', 'AUTH_3P', 'TREATMENT'] as const)(
    'RA-10: needless delay of electronic information counts in lane %s',
    (lane) => expect(judgeClocks(clockFactsOf({ lane })).clocks.map(({ id }) => id)).toContain('information-blocking'),
  );

  it('RA-10: says that the outer limit is no target', () => expect(clock?.words.at(-1)).toContain('no needless delay'));

  it('RA-10: where no electronic information is asked for under the rule it is not shown', () =>
    expect(judgeClocks(clockFactsOf({ lane: 'SUBPOENA' })).clocks.map(({ id }) => id)).not.toContain(
      'information-blocking',
    ));
});

describe("the office's own period", () => {
  it.each([
    ['POLICY-30', 'AUTH_3P', '2026-03-02'],
    ['POLICY-TREATMENT', 'TREATMENT', '2026-01-31'],
    ['POLICY-URGENT', 'DECEDENT_OFFICIAL', '2026-02-02'],
  ] as const)('%s: holds in lane %s, due %s, and is called policy', (rule, lane, dueOn) =>
    expect(judgeClocks(clockFactsOf({ lane }))).toMatchObject({
      dueOn,
      leading: { rule },
      clocks: expect.arrayContaining([expect.objectContaining({ rule, kind: 'policy' })]),
    }),
  );

  it.each([
    ['POLICY-30', 'RA_SELF'],
    ['POLICY-TREATMENT', 'RA_SELF'],
    ['POLICY-URGENT', 'RA_PR'],
  ] as const)('%s: is not used where a law sets the date, as in lane %s', (rule, lane) =>
    expect(judgeClocks(clockFactsOf({ lane })).clocks.map((clock) => clock.rule)).not.toContain(rule),
  );

  it.each(LANE_IDS)('every lane has a date: %s', (lane) =>
    expect(judgeClocks(clockFactsOf({ lane })).dueOn).toMatch(/^2026-0[1-4]-\d\d$/),
  );
});

import { describe, expect, it } from 'vitest';
import { STATE_DEADLINES } from '#shared/law/clock/data/state-deadlines.ts';
import type { ClockEvent } from '#shared/law/clock/event.ts';
import type { ClockFacts } from '#shared/law/clock/facts.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { clockFactsOf, noonOf } from './facts.ts';

type Changes = Parameters<typeof clockFactsOf>[0];
const stateClock = (rule: string, changes: Changes, more: readonly ClockEvent[] = []) =>
  judgeClocks(clockFactsOf(changes, more)).clocks.find((clock) => clock.rule === rule);

const paid = (on: string): ClockEvent => ({ kind: 'payment-received', at: noonOf(on) });

/** Received on 31 January 2026, a Saturday: where the period ends, and whose it is not. */
const CASES: [
  rule: string,
  changes: Partial<ClockFacts>,
  dueOn: string,
  more: ClockEvent[],
  not: Partial<ClockFacts>,
][] = [
  ['SD-CA-copies', { state: 'CA' }, '2026-02-15', [], { state: 'CA', lane: 'AUTH_3P' }],
  // Lincoln's birthday is no holiday of California any more; five working days from a Saturday.
  ['SD-CA-inspect', { state: 'CA', asks: 'inspection' }, '2026-02-06', [], { state: 'CA' }],
  [
    'SD-CA-1158',
    { state: 'CA', lane: 'AUTH_3P', requester: 'attorney' },
    '2026-02-05',
    [],
    { state: 'CA', lane: 'AUTH_3P', requester: 'insurer' },
  ],
  ['SD-CA-1560-civil', { state: 'CA', lane: 'SUBPOENA' }, '2026-02-15', [], { state: 'CA', lane: 'WARRANT' }],
  ['SD-CA-1560-criminal', { state: 'CA', lane: 'GRAND_JURY' }, '2026-02-05', [], { state: 'CA', lane: 'SUBPOENA' }],
  ['SD-TX-hospital', { state: 'TX' }, '2026-02-25', [paid('2026-02-10')], { state: 'TX', holder: 'physician' }],
  ['SD-TX-physician', { state: 'TX', holder: 'physician' }, '2026-02-23', [], { state: 'TX' }],
  ['SD-NY-inspect', { state: 'NY', asks: 'inspection' }, '2026-02-10', [], { state: 'NY' }],
  ['SD-IL', { state: 'IL' }, '2026-03-02', [], { state: 'IL', lane: 'AUTH_3P' }],
  ['SD-GA', { state: 'GA' }, '2026-03-02', [], { state: 'GA', lane: 'TREATMENT' }],
  // Presidents' Day, 16 February, is left out.
  ['SD-WA', { state: 'WA' }, '2026-02-23', [], { state: 'WA', lane: 'AUTH_3P' }],
  ['SD-VA', { state: 'VA' }, '2026-03-02', [], { state: 'VA', lane: 'AUTH_3P' }],
  ['SD-NJ-hospital', { state: 'NJ' }, '2026-03-02', [], { state: 'NJ', holder: 'physician' }],
  ['SD-NJ-physician', { state: 'NJ', holder: 'physician' }, '2026-03-02', [], { state: 'NJ' }],
  ['SD-CO', { state: 'CO' }, '2026-02-13', [], { state: 'CO', lane: 'PAYMENT' }],
  ['SD-CT', { state: 'CT' }, '2026-03-02', [], { state: 'CT', asks: 'inspection' }],
];

describe('the clock of a state', () => {
  it.each(CASES)('%s: counts for %j, due %s', (rule, changes, dueOn, more) => {
    expect(stateClock(rule, changes, more)).toMatchObject({ status: 'running', dueOn });
  });

  it.each(CASES.map(([rule, , , , not]) => [rule, not] as const))('%s: is not used for %j', (rule, not) => {
    expect(stateClock(rule, not)).toBeUndefined();
  });

  it.each(CASES)('%s: an answer the day after is late', (rule, changes, dueOn, more) => {
    const late: ClockEvent = { kind: 'released', at: `${dueOn}T23:00:00-12:00` };
    const clock = stateClock(rule, changes, more);
    const at = new Date(Date.parse(late.at) + 24 * 3_600_000).toISOString();
    const verdict = judgeClocks(clockFactsOf(changes, [...more, { kind: 'released', at }]));
    if (verdict.leading.rule === rule) expect(verdict.stopped).toMatchObject({ inTime: false });
    else expect(verdict.dueOn <= (clock?.dueOn ?? '')).toBe(true);
  });

  it('every row has a case here, or is one that must not be used', () => {
    const used = STATE_DEADLINES.filter(({ confidence }) => confidence !== 'unsure').map(({ id }) => id);
    expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(used));
  });

  it('RA-9: the shorter of federal and state law leads', () => {
    expect(judgeClocks(clockFactsOf({ state: 'CA' }))).toMatchObject({
      dueOn: '2026-02-15',
      leading: { clock: 'state', rule: 'SD-CA-copies' },
    });
  });

  it('RA-9: a state period that is not shorter does not lead', () => {
    expect(judgeClocks(clockFactsOf({ state: 'IL' })).leading).toMatchObject({ clock: 'hipaa' });
  });

  it('SD-NY-copies: nobody is sure of it, so it is not used, and the page says why', () => {
    const clock = stateClock('SD-NY-copies', { state: 'NY' });
    expect(clock).toMatchObject({ status: 'not-used', binds: false });
    expect(clock).not.toHaveProperty('dueOn');
    expect(clock?.words[0]).toMatch(/^Not used: nobody is sure/);
  });

  it('SD-NY-copies: the federal period passes as the one that leads', () => {
    expect(judgeClocks(clockFactsOf({ state: 'NY' }))).toMatchObject({
      dueOn: '2026-03-02',
      leading: { clock: 'hipaa' },
    });
  });

  it('SD-TX-hospital: waits for the payment, and the federal clock leads meanwhile', () => {
    const verdict = judgeClocks(clockFactsOf({ state: 'TX' }));
    expect(verdict.clocks.find(({ id }) => id === 'state')).toMatchObject({ status: 'waiting' });
    expect(verdict.leading.clock).toBe('hipaa');
    expect(judgeClocks(clockFactsOf({ state: 'TX', lane: 'AUTH_3P' })).leading.rule).toBe('POLICY-30');
  });

  it('SD-TX-hospital: a payment before the request starts nothing before the request', () => {
    expect(stateClock('SD-TX-hospital', { state: 'TX' }, [paid('2026-01-10')])).toMatchObject({
      startedOn: '2026-01-31',
    });
  });

  it.each([
    ['2025-01-08', 1, 'high'],
    ['2025-01-09', 2, 'medium'],
  ])('SD-TX-physician: received on %s, version %d counts, with its own confidence', (on, version, confidence) => {
    const changes = { state: 'TX', holder: 'physician', receivedAt: noonOf(on) } as const;
    expect(stateClock('SD-TX-physician', changes)).toMatchObject({ version, confidence });
  });

  it.each([
    ['SD-WA: a written reason in time extends to 21 working days', 'WA', '2026-02-23', '2026-03-03', '2026-03-03'],
    ['SD-WA: a reason after day 15 is void', 'WA', '2026-02-24', '2026-03-03', '2026-02-23'],
    ['SD-IL: a written reason in time extends to 60 days', 'IL', '2026-03-02', '2026-04-01', '2026-04-01'],
    ['SD-VA: knows no extension, so a notice does not move it', 'VA', '2026-02-20', '2026-03-20', '2026-03-02'],
  ])('%s', (_, state, on, completeOn, dueOn) => {
    const facts = clockFactsOf({ state }, [{ kind: 'extension-noticed', at: noonOf(on), completeOn }]);
    expect(judgeClocks(facts).clocks.find(({ id }) => id === 'state')?.dueOn).toBe(dueOn);
  });

  it.each([
    ['FL', 'timely'],
    ['PA', 'No number'],
    ['AK', 'legal must say'],
    ['ZZ', 'no state we know'],
  ])('of %s says what a person must look at: %s', (state, words) => {
    const verdict = judgeClocks(clockFactsOf({ state }));
    expect(verdict.dueOn).toBe('2026-03-02');
    expect(verdict.look.join(' ')).toContain(words);
  });

  it('names the holidays it left out', () => {
    expect(stateClock('SD-WA', { state: 'WA' })?.words[0]).toBe(
      "15 working days from 31 January 2026, without Presidents' Day, 16 February 2026 = 23 February 2026, RCW 70.02.080",
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Clock } from '#shared/law/clock/clock.ts';
import type { ClockEvent } from '#shared/law/clock/event.ts';
import { extensionOffer, isWithin } from '#shared/law/clock/extension.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { clockFactsOf, noonOf } from './facts.ts';

const clockOf = (id: Clock['id'], facts: Parameters<typeof judgeClocks>[0]) =>
  judgeClocks(facts).clocks.find((clock) => clock.id === id);
const noticed = (on: string, completeOn: string): ClockEvent => ({
  kind: 'extension-noticed',
  at: noonOf(on),
  completeOn,
});
const released = (on: string): ClockEvent => ({ kind: 'released', at: noonOf(on) });

describe('the clock of the right of access', () => {
  it('RA-5: received on 31 January 2026 it is due on 2 March, with the sum in words', () => {
    const verdict = judgeClocks(clockFactsOf());
    expect(verdict).toMatchObject({ dueOn: '2026-03-02', leading: { clock: 'hipaa', rule: 'RA-5', amount: 30 } });
    expect(verdict.clocks[0]?.words).toEqual([
      '30 calendar days from 31 January 2026 = 2 March 2026, 45 CFR 164.524(b)(2)',
    ]);
  });

  it.each([
    ['RA-5: an answer at the end of day 30 passes', '2026-03-03T04:59:59Z', '2026-03-02', true],
    ['RA-5: an answer one second later fails: it is late', '2026-03-03T05:00:00Z', '2026-03-03', false],
  ])('%s', (_, at, on, inTime) => {
    const { stopped } = judgeClocks(clockFactsOf({}, [{ kind: 'released', at }]));
    expect(stopped).toEqual({ by: 'released', on, inTime });
  });

  it.each([
    ['America/New_York', '2026-02-01T04:59:59Z', '2026-03-02'],
    ['America/New_York', '2026-02-01T05:00:00Z', '2026-03-03'],
    ['Pacific/Honolulu', '2026-02-01T05:00:00Z', '2026-03-02'],
    ['America/New_York', '2028-01-30T12:00:00Z', '2028-02-29'],
    ['America/New_York', '2026-03-08T06:59:00Z', '2026-04-07'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-12-01'],
    ['Pacific/Apia', '2011-12-29T12:00:00Z', '2012-01-28'],
  ])('RA-5: day 0 is the local date in %s of %s, due %s', (zone, receivedAt, dueOn) => {
    expect(judgeClocks(clockFactsOf({ zone, receivedAt })).dueOn).toBe(dueOn);
  });

  it('RA-5: a due date on a Saturday does not roll; the business day before is a warning', () => {
    // 30 days from 8 January 2026 is Saturday, 7 February.
    const clock = clockOf('hipaa', clockFactsOf({ receivedAt: noonOf('2026-01-08') }));
    expect(clock).toMatchObject({ dueOn: '2026-02-07', warnOn: '2026-02-06' });
    expect(clock?.words).toContain(
      '7 February 2026 is no business day and the date does not roll: be done on 6 February 2026.',
    );
  });

  it.each([
    ['RA-6: a notice on day 30 extends to day 60', noticed('2026-03-02', '2026-04-01'), '2026-04-01', 'in time'],
    ['RA-6: a notice on day 31 is void', noticed('2026-03-03', '2026-04-01'), '2026-03-02', 'void'],
    ['RA-6: a notice that names day 61 is void', noticed('2026-02-20', '2026-04-02'), '2026-03-02', 'void'],
    [
      'RA-6: a notice that names a day within the 30 fails to extend',
      noticed('2026-02-20', '2026-02-27'),
      '2026-03-02',
      'extends nothing',
    ],
  ])('%s', (_, notice, dueOn, words) => {
    const clock = clockOf('hipaa', clockFactsOf({}, [notice]));
    expect(clock?.dueOn).toBe(dueOn);
    expect(clock?.words.join(' ')).toContain(words);
  });

  it('RA-6: a second notice is void, and nothing can be offered again', () => {
    const facts = clockFactsOf({}, [noticed('2026-02-20', '2026-03-20'), noticed('2026-03-01', '2026-04-01')]);
    expect(clockOf('hipaa', facts)).toMatchObject({ dueOn: '2026-03-20', extendedOn: '2026-03-20' });
    expect(clockOf('hipaa', facts)?.words.at(-1)).toContain('second extension: void');
    expect(extensionOffer(judgeClocks(facts), '2026-03-01')).toBe('extension-used');
  });

  it.each([
    [
      'RA-6: on day 30 an extension passes',
      'RA_SELF',
      '2026-03-02',
      { extendBy: '2026-03-02', latestOn: '2026-04-01' },
    ],
    ['RA-6: on day 31 it is refused as late', 'RA_SELF', '2026-03-03', 'extension-late'],
    ['RA-6: a third party’s request is not extended', 'AUTH_3P', '2026-02-01', 'extension-not-here'],
    [
      'AC-7: an accounting can be extended once to day 90',
      'AMEND_OR_ACCT',
      '2026-04-01',
      { extendBy: '2026-04-01', latestOn: '2026-05-01' },
    ],
    ['AC-7: after day 60 an accounting is refused as late', 'AMEND_OR_ACCT', '2026-04-02', 'extension-late'],
  ] as const)('%s', (_, lane, today, offer) => {
    const found = extensionOffer(judgeClocks(clockFactsOf({ lane })), today);
    if (typeof offer === 'string') expect(found).toBe(offer);
    else expect(found).toMatchObject(offer);
  });

  it.each([
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2026-04-01', true],
    ['2026-04-02', false],
  ])('RA-6: completion on %s can be promised: %s', (completeOn, isFine) => {
    const offer = extensionOffer(judgeClocks(clockFactsOf()), '2026-02-10');
    expect(typeof offer !== 'string' && isWithin(offer, completeOn)).toBe(isFine);
  });

  it.each(['pended', 'payment-requested', 'partial-delivery', 'denied-part'] as const)(
    'RA-7: %s never stops the clock of a patient, also not for records that are off site',
    (kind) => {
      const event =
        kind === 'pended' ? { kind, at: noonOf('2026-02-02'), reason: 'offsite' } : { kind, at: noonOf('2026-02-02') };
      const verdict = judgeClocks(
        clockFactsOf({}, [event as ClockEvent, { kind: 'resumed', at: noonOf('2026-02-12') }]),
      );
      expect(verdict).toMatchObject({ dueOn: '2026-03-02', waitedDays: kind === 'pended' ? 10 : 0 });
      expect(verdict.stopped).toBeUndefined();
    },
  );

  it('RA-7: an answer after day 30 is late also when the records had to come from off site', () => {
    const events: ClockEvent[] = [
      { kind: 'pended', at: noonOf('2026-02-02'), reason: 'offsite' },
      { kind: 'resumed', at: noonOf('2026-03-10') },
      released('2026-03-11'),
    ];
    expect(judgeClocks(clockFactsOf({}, events)).stopped).toMatchObject({ inTime: false });
  });

  it('what was ended and begun again runs from the same receipt', () => {
    const events: ClockEvent[] = [
      { kind: 'denied', at: noonOf('2026-02-02') },
      { kind: 'restarted', at: noonOf('2026-02-20') },
    ];
    expect(judgeClocks(clockFactsOf({}, events.slice(0, 1))).stopped).toMatchObject({ by: 'denied', inTime: true });
    const again = judgeClocks(clockFactsOf({}, events));
    expect(again.stopped).toBeUndefined();
    expect(again.dueOn).toBe('2026-03-02');
  });

  it('AC-7: an accounting is due after 60 days', () => {
    const verdict = judgeClocks(clockFactsOf({ lane: 'AMEND_OR_ACCT' }));
    expect(verdict).toMatchObject({ dueOn: '2026-04-01', leading: { clock: 'accounting', rule: 'AC-7' } });
  });

  it('AC-7: an accounting on day 61 is late', () =>
    expect(judgeClocks(clockFactsOf({ lane: 'AMEND_OR_ACCT' }, [released('2026-04-02')])).stopped).toMatchObject({
      inTime: false,
    }));

  it('a request from before the rules of today is not judged by them: the office’s own period holds, and it says why', () => {
    const verdict = judgeClocks(clockFactsOf({ receivedAt: noonOf('2013-09-22') }));
    expect(verdict.leading).toMatchObject({ clock: 'policy', rule: 'POLICY-30' });
    expect(verdict.clocks[0]).toMatchObject({ id: 'hipaa', status: 'not-used', binds: false });
    expect(verdict.clocks[0]?.words[0]).toContain('in force from 23 September 2013');
  });
});

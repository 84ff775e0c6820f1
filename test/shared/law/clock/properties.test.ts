import { data as dateHolidays } from 'date-holidays/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, countFrom, isBusinessDay } from '#shared/law/clock/count.ts';
import own from '#shared/law/clock/data/us-holidays.json' with { type: 'json' };
import { holidaysOf, STATES_WITH_CALENDAR } from '#shared/law/clock/holidays.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { LANE_IDS } from '#shared/request/lanes.ts';
import { runs } from '#test/support/runs.ts';
import { clockFactsOf } from './facts.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const moment = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString());
const DAY = 86_400_000;

const due = (at: string, zone: string) => countFrom(localDate(at, zone), 30, 'calendar_day', 'US');

/** Another way to the same date: what a wall calendar in that zone shows, and whole days added to it. */
const byWallCalendar = (at: string, days: number, timeZone: string): string => {
  const shown = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at));
  return new Date(Date.parse(`${shown}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
};

describe('due dates in every time zone', () => {
  it('RA-5: the due date is the local date and 30 days, in all zones, from 1990 to 2050', () => {
    const far = fc.record({ at: moment('1990-01-01', '2050-12-31'), zone: fc.constantFrom(...ZONES) });
    fc.assert(
      fc.property(far, ({ at, zone }) => {
        expect(due(at, zone)).toBe(byWallCalendar(at, 30, zone));
      }),
      runs(3000),
    );
  });

  it('no zone is left out', () => {
    for (const zone of ZONES)
      for (const at of ['1990-06-30T23:59:59Z', '2026-03-08T06:59:59Z', '2050-12-31T12:00:00Z'])
        expect(due(at, zone), zone).toBe(byWallCalendar(at, 30, zone));
  });
});

const received = moment('2013-09-25', '2050-12-31');
const cases = fc.record({
  receivedAt: received,
  zone: fc.constantFrom('America/New_York', 'Pacific/Honolulu', 'Asia/Tokyo', 'America/St_Johns'),
  lane: fc.constantFrom(...LANE_IDS),
  state: fc.constantFrom(...STATES_WITH_CALENDAR, 'ZZ'),
});

describe('clocks', () => {
  it('never move by being read again, nor by what happens on the way', () => {
    const neutral = fc.constantFrom('partial-delivery', 'denied-part', 'payment-requested', 'resumed', 'recomputed');
    fc.assert(
      fc.property(cases, fc.array(neutral, { maxLength: 5 }), (facts, kinds) => {
        const more = kinds.map((kind) => ({ kind, at: facts.receivedAt }));
        expect(judgeClocks(clockFactsOf(facts, more)).dueOn).toBe(judgeClocks(clockFactsOf(facts)).dueOn);
      }),
      runs(60),
    );
  });

  it('are monotone: what comes later is never due earlier', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 40 * DAY }), (facts, wait) => {
        const later = new Date(Date.parse(facts.receivedAt) + wait).toISOString();
        expect(
          judgeClocks(clockFactsOf({ ...facts, receivedAt: later })).dueOn >= judgeClocks(clockFactsOf(facts)).dueOn,
        ).toBe(true);
      }),
      runs(60),
    );
  });

  it('the leading one is never later than another that binds', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const { dueOn, clocks } = judgeClocks(clockFactsOf(facts));
        for (const clock of clocks) if (clock.binds && clock.dueOn) expect(dueOn <= clock.dueOn).toBe(true);
      }),
      runs(60),
    );
  });
});

describe('business days', () => {
  it('are counted as a naive count by hand counts them', () => {
    const dates = moment('1990-01-01', '2050-12-31').map((at) => at.slice(0, 10));
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('US', 'CA', 'WA', 'TX', 'NJ'),
        (from, days, calendar) => {
          let [day, left] = [Date.parse(from), days];
          while (left > 0) {
            day += DAY;
            const date = new Date(day).toISOString().slice(0, 10);
            const weekday = new Date(day).getUTCDay();
            if (weekday !== 0 && weekday !== 6 && !holidaysOf(calendar, Number(date.slice(0, 4))).has(date)) left -= 1;
          }
          expect(addBusinessDays(from, days, calendar)).toBe(new Date(day).toISOString().slice(0, 10));
        },
      ),
      runs(40),
    );
  });

  it.each([
    ['US', '2026-07-03', 'Independence Day, observed on the Friday before'],
    ['US', '2022-06-20', 'Juneteenth, observed on the Monday after'],
    ['US', '2023-11-10', 'Veterans Day, observed on the Friday before'],
    ['US', '2026-11-26', 'Thanksgiving'],
    ['TX', '2026-11-27', 'the day after Thanksgiving, in Texas'],
    ['CA', '2026-03-31', 'César Chávez Day, in California'],
  ])('of %s leave out %s: %s', (calendar, date) => expect(isBusinessDay(date, calendar)).toBe(false));

  it.each([
    ['US', '2026-11-27'],
    ['CA', '2026-10-12'],
    ['US', '2026-07-06'],
  ])('of %s hold %s', (calendar, date) => expect(isBusinessDay(date, calendar)).toBe(true));

  it('rest on holidays that are those of the source, word for word', () => {
    expect(own.holidays.US).toEqual(dateHolidays.holidays.US);
    expect({ version: own.version, license: own.license }).toEqual({
      version: dateHolidays.version,
      license: dateHolidays.license,
    });
  });
});

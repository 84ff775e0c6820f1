import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, localDate } from '#shared/law/deadlines.ts';

describe('calendar dates', () => {
  it.each([
    ['2026-02-01T04:59:59Z', 'America/New_York', '2026-01-31'],
    ['2026-02-01T05:00:00Z', 'America/New_York', '2026-02-01'],
    ['2026-02-01T04:59:59Z', 'UTC', '2026-02-01'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08'],
  ])('%s is in %s the %s', (at, zone, date) => expect(localDate(at, zone)).toBe(date));

  it('counts back to the same number of days, over leap years and clock changes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 400 }),
        (date, days) => {
          const from = date.toISOString().slice(0, 10);
          return daysBetween(from, addDays(from, days)) === days;
        },
      ),
    );
  });
});

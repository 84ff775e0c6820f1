import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, dueDate } from '#shared/law/deadlines.ts';

describe('due dates', () => {
  it.each([
    ['2026-01-31T18:00:00Z', 'America/New_York', '2026-03-02'],
    ['2026-02-01T03:00:00Z', 'America/New_York', '2026-03-02'],
    ['2026-02-01T03:00:00Z', 'UTC', '2026-03-03'],
    ['2028-01-30T12:00:00Z', 'America/Chicago', '2028-02-29'],
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-12-01'],
  ])('received %s in %s is due %s: 30 calendar days from the local date', (received, zone, due) => {
    expect(dueDate(received, 30, zone)).toBe(due);
  });

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

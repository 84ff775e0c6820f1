import { describe, expect, it } from 'vitest';
import { addDaysTo, bytesWords, daysUntil, dueWords, todayIn } from '#web/admin/words/dates.ts';

describe('due in words', () => {
  it.each([
    ['2026-11-20', '2 days overdue', 'late'],
    ['2026-11-21', '1 day overdue', 'late'],
    ['2026-11-22', 'due today', 'soon'],
    ['2026-11-23', 'due tomorrow', 'soon'],
    ['2026-11-25', 'due in 3 days', 'soon'],
    ['2026-11-29', 'due in 7 days', 'soon'],
    ['2026-11-30', 'due in 8 days', 'calm'],
    ['2027-01-01', 'due in 40 days', 'calm'],
  ])('%s is "%s"', (dueOn, words, tone) => {
    expect(dueWords('2026-11-22', dueOn)).toEqual({ words, tone });
  });

  it('loses no day when clocks change or a year is long', () => {
    expect(daysUntil('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysUntil('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDaysTo('2028-02-28', 2)).toBe('2028-03-01');
  });
});

it('today is the date where the facility is, not where the browser is', () => {
  const now = new Date('2026-11-23T03:00:00Z');
  expect(todayIn('America/Denver', now)).toBe('2026-11-22');
  expect(todayIn('UTC', now)).toBe('2026-11-23');
});

it.each([
  [812, '812 B'],
  [7_400, '7 KB'],
  [6_020_000, '6.0 MB'],
])('%i bytes are said as "%s"', (bytes, words) => expect(bytesWords(bytes)).toBe(words));

import { Temporal } from 'temporal-polyfill';

/** What a typed date is: a day that exists, or the reason why it is none. */
export type TypedDate = { day: string } | { problem: 'missing' | 'impossible' };

const AMERICAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads YYYY-MM-DD or M/D/YYYY. A day that never was (30 February) is said to be impossible, never moved to another. */
export const readDate = (typed: string | undefined): TypedDate => {
  const trimmed = typed?.trim() ?? '';
  if (trimmed === '') return { problem: 'missing' };
  const american = AMERICAN.exec(trimmed);
  const iso = american ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}` : trimmed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { problem: 'impossible' };
  try {
    return { day: Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() };
  } catch {
    return { problem: 'impossible' };
  }
};

/** The day, or null where there is none. */
export const dayOf = (typed: string | undefined): string | null => {
  const read = readDate(typed);
  return 'day' in read ? read.day : null;
};

export const plus = (day: string, amount: number, unit: 'day' | 'month' | 'year'): string | null => {
  try {
    return Temporal.PlainDate.from(day)
      .add({
        days: unit === 'day' ? amount : 0,
        months: unit === 'month' ? amount : 0,
        years: unit === 'year' ? amount : 0,
      })
      .toString();
  } catch {
    return null;
  }
};

/** Whole years from birth to a day. */
export const ageOn = (born: string, day: string): number =>
  Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;

export const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

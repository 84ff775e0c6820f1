import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ErrorCode } from '../words/en.ts';

/** People type dates with stray spaces and marks: only the digits count. */
const digits = (text: string) => text.replace(/\D/g, '');
const typed = z.string().max(20).default('');

export const birthParts = { dobMonth: typed, dobDay: typed, dobYear: typed };
type BirthParts = { dobMonth: string; dobDay: string; dobYear: string };
type Found<Field> = { date: string } | { field: Field; code: ErrorCode };

const OLDEST_YEAR = 1880;

const plainDate = (year: number, month: number, day: number): string | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
};

/** A date of birth from three fields, or the first thing to mend: a missing part, a date that never was, the future. */
export const birthDate = (parts: BirthParts, today: string): Found<keyof BirthParts> => {
  const [month, day, year] = [digits(parts.dobMonth), digits(parts.dobDay), digits(parts.dobYear)];
  if (!month && !day && !year) return { field: 'dobMonth', code: 'dob-missing' };
  if (!month) return { field: 'dobMonth', code: 'dob-month-missing' };
  if (!day) return { field: 'dobDay', code: 'dob-day-missing' };
  if (!year) return { field: 'dobYear', code: 'dob-year-missing' };
  if (year.length !== 4) return { field: 'dobYear', code: 'dob-year-short' };
  const date = plainDate(Number(year), Number(month), Number(day));
  if (!date) return { field: 'dobDay', code: 'dob-not-real' };
  if (date > today) return { field: 'dobYear', code: 'dob-future' };
  return Number(year) < OLDEST_YEAR ? { field: 'dobYear', code: 'dob-too-old' } : { date };
};

type Ending = 'from' | 'to';
export const monthParts = { fromMonth: typed, fromYear: typed, toMonth: typed, toYear: typed };
type MonthParts = { [Name in keyof typeof monthParts]: string };

/** First day of the month for `from`, last day for `to`; null when nothing was entered. */
export const monthDate = (parts: MonthParts, end: Ending, today: string): Found<keyof MonthParts> | null => {
  const month = digits(parts[`${end}Month`]);
  const year = digits(parts[`${end}Year`]);
  if (!month && !year) return null;
  if (!year) return { field: `${end}Year`, code: `${end}-year-missing` };
  if (!month) return { field: `${end}Month`, code: `${end}-month-missing` };
  const first = year.length === 4 && Number(year) >= OLDEST_YEAR ? plainDate(Number(year), Number(month), 1) : null;
  if (!first) return { field: `${end}Year`, code: `${end}-not-real` };
  if (end === 'from') return first > today ? { field: 'fromYear', code: 'from-future' } : { date: first };
  const last = Temporal.PlainDate.from(first);
  return { date: last.with({ day: last.daysInMonth }).toString() };
};

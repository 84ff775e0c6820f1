import { Temporal } from 'temporal-polyfill';
import { addDays } from '../deadlines.ts';
import { type Calendar, holidaysOf } from './holidays.ts';
import type { Unit } from './unit.ts';

const FRIDAY = 5;

/** Monday to Friday, and no holiday of that calendar. */
export const isBusinessDay = (date: string, calendar: Calendar): boolean => {
  const day = Temporal.PlainDate.from(date);
  return day.dayOfWeek <= FRIDAY && !holidaysOf(calendar, day.year).has(date);
};

/** The nth business day after a date, or before it when n is negative. Day 0 is never counted. */
export const addBusinessDays = (date: string, days: number, calendar: Calendar): string => {
  const step = Math.sign(days);
  let [day, left] = [date, Math.abs(days)];
  while (left > 0) {
    day = addDays(day, step);
    if (isBusinessDay(day, calendar)) left -= 1;
  }
  return day;
};

/** Day 0 is the first date; the answer is the last day of the period. Calendar days never roll over a weekend. */
export const countFrom = (date: string, amount: number, unit: Unit, calendar: Calendar): string =>
  unit === 'calendar_day' ? addDays(date, amount) : addBusinessDays(date, amount, calendar);

/** The day to be done by when the due date itself is no business day (domain.md 2.2): a warning, never a new due date. */
export const warnOn = (dueOn: string, calendar: Calendar): string =>
  isBusinessDay(dueOn, calendar) ? dueOn : addBusinessDays(dueOn, -1, calendar);

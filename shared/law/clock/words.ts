import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../date-in-words.ts';
import { isBusinessDay } from './count.ts';
import { type Calendar, holidaysOf } from './holidays.ts';
import type { Unit } from './unit.ts';

const NAMES: Record<Unit, [one: string, more: string]> = {
  calendar_day: ['calendar day', 'calendar days'],
  business_day: ['business day', 'business days'],
  working_day: ['working day', 'working days'],
};

export const daysInWords = (amount: number, unit: Unit): string => `${amount} ${NAMES[unit][amount === 1 ? 0 : 1]}`;

/** Holidays that would have counted: those on a weekend were no business days anyway. */
const leftOut = (from: string, to: string, calendar: Calendar): string[] =>
  [from.slice(0, 4), to.slice(0, 4)]
    .filter((year, index, years) => years.indexOf(year) === index)
    .flatMap((year) => [...holidaysOf(calendar, Number(year))])
    .filter(([date]) => date > from && date <= to && !isBusinessDay(date, calendar))
    .filter(([date]) => Temporal.PlainDate.from(date).dayOfWeek <= 5)
    .map(([date, name]) => `${name}, ${dateInWords(date)}`);

type Sum = { startedOn: string; amount: number; unit: Unit; dueOn: string; citation: string; calendar: Calendar };

/** "30 calendar days from 31 January 2026 = 2 March 2026, 45 CFR 164.524(b)(2)". */
export const arithmetic = ({ startedOn, amount, unit, dueOn, citation, calendar }: Sum): string => {
  const holidays = unit === 'calendar_day' ? [] : leftOut(startedOn, dueOn, calendar);
  const without = holidays.length > 0 ? `, without ${holidays.join(' and ')}` : '';
  return `${daysInWords(amount, unit)} from ${dateInWords(startedOn)}${without} = ${dateInWords(dueOn)}, ${citation}`;
};

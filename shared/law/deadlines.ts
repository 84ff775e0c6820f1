import { Temporal } from 'temporal-polyfill';

/** Local calendar date of an instant, YYYY-MM-DD, in an IANA zone. */
export const localDate = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Day 0 is the local date of receipt; due at the end of day N; HIPAA does not roll over weekends (45 CFR 164.524(b)(2)). */
export const dueDate = (receivedAt: string, calendarDays: number, timeZone: string): string =>
  Temporal.PlainDate.from(localDate(receivedAt, timeZone)).add({ days: calendarDays }).toString();

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

import { Temporal } from 'temporal-polyfill';

/** Local calendar date of an instant, YYYY-MM-DD, in an IANA zone. */
export const localDate = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

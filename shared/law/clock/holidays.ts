import Holidays from 'date-holidays-parser';
import data from './data/us-holidays.json' with { type: 'json' };

/** `US` counts federal holidays only; two letters of a state count that state's as well. */
export type Calendar = string;

/** On these the offices that the rules speak of are closed; observances and optional days count as working days. */
const CLOSED = ['public', 'bank'];

export const STATES_WITH_CALENDAR: readonly string[] = Object.keys(data.holidays.US.states);

// Working out one state's year takes milliseconds and always gives the same days: it is kept.
const years = new Map<string, ReadonlyMap<string, string>>();

/** The holidays of one year, observed days included: date -> name. */
export const holidaysOf = (calendar: Calendar, year: number): ReadonlyMap<string, string> => {
  const key = `${calendar}${year}`;
  const known = years.get(key);
  if (known) return known;
  const state = STATES_WITH_CALENDAR.includes(calendar) ? calendar : undefined;
  const parser = new Holidays(data, { country: 'US', ...(state ? { state } : {}) }, { languages: 'en', types: CLOSED });
  const made = new Map(parser.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
  years.set(key, made);
  return made;
};

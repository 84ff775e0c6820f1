import { daysBetween } from '../deadlines.ts';
import type { FeeFacts } from './facts.ts';

/** Pages a year of each kind of record, by office policy FEE-ESTIMATE; an unknown kind counts as notes do. */
const PAGES_A_YEAR: Readonly<Record<string, number>> = {
  summary: 6,
  history: 8,
  notes: 40,
  operative: 12,
  lab: 30,
  imaging: 8,
  medication: 10,
  immunization: 2,
  billing: 12,
  entire: 120,
};
/** How far back records are taken to reach where nobody named a first day. */
const YEARS_IF_OPEN = 5;
/** The maximum has to hold for a thick chart as well. */
const MOST_TIMES = 3;
const DAYS_A_YEAR = 365.25;

export type PageEstimate = { likely: number; most: number; years: number; areCounted: boolean };

/** Years of records that are asked for, begun ones as whole ones; null when no first day was named. */
export const yearsAsked = (records: NonNullable<FeeFacts['records']>, asOf: string): number | null => {
  if (!records.from) return null;
  const to = records.to && records.to < asOf ? records.to : asOf;
  return Math.max(1, Math.ceil(daysBetween(records.from, to) / DAYS_A_YEAR));
};

/** About how many pages there will be: a guess from what was asked for, said to be one wherever it is shown. */
export const estimatePages = (records: NonNullable<FeeFacts['records']>, asOf: string): PageEstimate => {
  const years = yearsAsked(records, asOf) ?? YEARS_IF_OPEN;
  const types = records.types.includes('entire') ? ['entire'] : [...new Set(records.types)];
  const aYear = types.reduce((sum, type) => sum + (PAGES_A_YEAR[type] ?? PAGES_A_YEAR.notes ?? 0), 0);
  const likely = Math.max(1, aYear * years);
  return { likely, most: likely * MOST_TIMES, years, areCounted: false };
};

import { addDays } from '../deadlines.ts';
import { BASES } from './bases.ts';
import type { DisclosedRow, Suspension } from './facts.ts';

/** An oral word holds so long, unless a written one follows (164.528(a)(2)(ii)). */
export const ORAL_DAYS = 30;

/** The last day of a suspension, or null where a written one names no end: then it holds nothing back. */
export const suspensionEnd = ({ form, statedOn, endsOn }: Suspension): string | null => {
  if (form === 'written') return endsOn ?? null;
  const longest = addDays(statedOn, ORAL_DAYS);
  return endsOn && endsOn < longest ? endsOn : longest;
};

/** Which suspension holds a row back on a day. Only oversight and law enforcement can (AC-9). */
export const suspendedBy = (row: DisclosedRow, on: string): Suspension | null => {
  if (!BASES[row.basis].mayBeSuspended) return null;
  return (
    row.suspensions.find((found) => {
      const end = suspensionEnd(found);
      return end !== null && found.statedOn <= on && on <= end;
    }) ?? null
  );
};

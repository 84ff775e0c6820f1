import type { DueBasis } from '#shared/law/clock/clock.ts';
import { dateWords } from './dates.ts';

const UNITS = { calendar_day: 'days', business_day: 'business days', working_day: 'working days' } as const;

/** How the due date was found, in a few words: "30 days from Nov 2, 2026". */
export const basisWords = ({ amount, unit, startedOn, extendedOn, clock }: DueBasis): string => {
  if (clock === 'court' || amount === undefined || !unit) return 'the date in the papers';
  if (extendedOn) return `extended, received ${dateWords(startedOn)}`;
  return amount === 0 ? 'the day it came' : `${amount} ${UNITS[unit]} from ${dateWords(startedOn)}`;
};

import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { CONFIDENCES } from '../rule.ts';
import { UNITS } from './unit.ts';

export const CLOCK_IDS = ['hipaa', 'accounting', 'state', 'court', 'information-blocking', 'policy'] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

/** One clock of a request: its rule, its dates, and its arithmetic in words for staff. */
export const clock = z.object({
  id: z.enum(CLOCK_IDS),
  rule: z.string(),
  version: z.number().int().positive(),
  citation: z.string(),
  kind: z.enum(['law', 'policy']),
  confidence: z.enum(CONFIDENCES),
  /** `waiting`: something must happen before it has a date. `not-used`: its rule must not be used silently; `words` say why. */
  status: z.enum(['running', 'waiting', 'not-used']),
  /** Whether its date is one by which the request must be answered: then it may lead. */
  binds: z.boolean(),
  startedOn: calendarDate.optional(),
  amount: z.number().int().optional(),
  unit: z.enum(UNITS).optional(),
  dueOn: calendarDate.optional(),
  /** Where a notice can still extend it: by when that must be sent, and how far it can go. */
  extendBy: calendarDate.optional(),
  latestOn: calendarDate.optional(),
  extendedOn: calendarDate.optional(),
  /** The business day before, when the due date is none. */
  warnOn: calendarDate.optional(),
  words: z.array(z.string()),
});
export type Clock = z.infer<typeof clock>;

/** The clock that leads, as it is kept with the request: the queue and the status page say from it how the date was found. */
export const dueBasis = z.object({
  clock: z.enum(CLOCK_IDS),
  rule: z.string(),
  version: z.number().int().positive(),
  citation: z.string(),
  startedOn: calendarDate,
  /** Absent where papers name the date. */
  amount: z.number().int().optional(),
  unit: z.enum(UNITS).optional(),
  extendedOn: calendarDate.optional(),
});
export type DueBasis = z.infer<typeof dueBasis>;

export const clockVerdict = z.object({
  clocks: z.array(clock),
  dueOn: calendarDate,
  leading: dueBasis,
  /** No release before this day: the time to object has not run. */
  notBefore: calendarDate.optional(),
  /** What ended it, and whether that was in time. */
  stopped: z.object({ by: z.string(), on: calendarDate, inTime: z.boolean() }).optional(),
  /** Days in which it waited: counted, but no clock of the patient's right of access stands still for them. */
  waitedDays: z.number().int().nonnegative(),
  /** What a person must look at, in words. */
  look: z.array(z.string()),
});
export type ClockVerdict = z.infer<typeof clockVerdict>;

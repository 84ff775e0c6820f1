import { z } from 'zod';
import { requestId } from '../ids.ts';
import { clockVerdict } from '../law/clock/clock.ts';
import { loggedEvent } from '../law/clock/event.ts';
import { decisionRecord } from '../law/decision-record.ts';
import { CONFIDENCES } from '../law/rule.ts';
import { REFUSALS, type RefusalCode } from '../refusal.ts';
import { calendarDate } from '../request/scope.ts';

const code = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]);

/** The clocks of one request as staff see them: side by side, with what happened to them. */
export const clockView = clockVerdict.extend({
  events: z.array(loggedEvent),
  today: calendarDate,
  /** The one extension that is still possible, or why there is none. */
  extension: z.union([
    z.object({ extendBy: calendarDate, latestOn: calendarDate, citation: z.string() }),
    z.object({ refused: code }),
  ]),
});
export type ClockView = z.infer<typeof clockView>;

export const ruleView = z.object({
  area: z.string(),
  id: z.string(),
  version: z.number().int(),
  says: z.string(),
  citation: z.string(),
  kind: z.enum(['law', 'policy']),
  confidence: z.enum(CONFIDENCES),
  effectiveFrom: calendarDate,
  effectiveTo: calendarDate.nullable(),
  verifiedOn: calendarDate,
  legalReviewer: z.string().nullable(),
  legalReviewedOn: calendarDate.nullable(),
  /** Whose law it is; absent for federal law and policy. */
  state: z.string().optional(),
  /** Why it is not used today; absent where it is. */
  unusable: z.enum(['unsure', 'not-yet', 'expired']).optional(),
});
export type RuleView = z.infer<typeof ruleView>;
export const rulePage = z.object({ asOf: calendarDate, rules: z.array(ruleView) });

/** Facts and result are of the kind's own shape: any JSON. */
const decisionView = decisionRecord.extend({ inputs: z.unknown(), result: z.unknown() });
export const decisionPage = z.object({ decisions: z.array(decisionView) });
export const replayView = z.object({
  outcome: z.enum(['same', 'differs', 'unreadable', 'no-replay']),
  result: z.unknown(),
  changed: z.array(z.object({ id: z.string(), was: z.number().int(), now: z.number().int().nullable() })),
});
export type ReplayView = z.infer<typeof replayView>;

/** One page of the open queue, worked out anew. */
export const recomputeBody = z.strictObject({ cursor: z.string().max(2000).optional() });
export const recomputePage = z.object({
  checked: z.number().int(),
  moved: z.array(
    z.object({ id: requestId, reference: z.string(), from: calendarDate, to: calendarDate, why: z.string() }),
  ),
  next: z.string().optional(),
});
export type RecomputePage = z.infer<typeof recomputePage>;

import { z } from 'zod';
import { requestId } from '../ids.ts';
import { calendarDate } from '../request/scope.ts';

/** What can be decided by rule. Each kind has one pure function that makes `result` of `inputs` (law/replay.ts). */
export const DECISION_KINDS = [
  'lane',
  'authority',
  'identity',
  'directive',
  'necessity',
  'authorization',
  'clock',
  'quote',
  'invoice',
  'sensitivity',
  'process',
  'denial',
  'accounting',
] as const;
export const decisionKind = z.enum(DECISION_KINDS);
export type DecisionKind = z.infer<typeof decisionKind>;

/**
 * A decision as it was made: the rules with their versions, the facts it used, what came out. `asOf` is the facility's
 * date on that day, so that replaying it asks the rules that were in force then. It may hold health information: it
 * lies in the main table, never in the audit, which holds its id.
 */
export const decisionRecord = z.object({
  id: z.string(),
  requestId,
  kind: decisionKind,
  at: z.iso.datetime(),
  asOf: calendarDate,
  /** A person's id, `requester` or `system:…`. */
  by: z.string(),
  rules: z.array(z.object({ id: z.string(), version: z.number().int().positive() })),
  inputs: z.json(),
  result: z.json(),
});
export type DecisionRecord = z.infer<typeof decisionRecord>;

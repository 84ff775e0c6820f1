import { z } from 'zod';
import { authorizationFacts } from '../law/authorization/facts.ts';
import { authorizationForm } from '../law/authorization/form.ts';
import { authorizationVerdict } from '../law/authorization/judge.ts';
import { keptForm, settled } from '../law/authorization/kept.ts';
import { REFUSALS, type RefusalCode } from '../refusal.ts';
import { calendarDate } from '../request/scope.ts';

const refusalCode = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]);

/** What staff read on the paper; the machine judges it. A doubt can be settled with a note, a defect cannot. */
export const checkAuthorizationBody = z.strictObject({
  form: authorizationForm,
  method: z.string().trim().min(1).max(80),
  note: z.string().trim().max(1000).optional(),
  settled: z.array(settled).max(40).default([]),
  dateOfDeath: keptForm.shape.dateOfDeath,
  events: keptForm.shape.events,
});

export const recordRevocationBody = z.strictObject({
  receivedOn: calendarDate,
  note: z.string().trim().max(1000).optional(),
});

/** The verdict as it would be now, for the staff card, and what the card needs to judge as one types. Nothing is stored. */
export const authorizationView = z.object({
  verdict: authorizationVerdict.nullable(),
  /** Why nothing may leave on it now, or null. */
  blockedBy: refusalCode.nullable(),
  facility: authorizationFacts.shape.facility,
});
export type AuthorizationView = z.infer<typeof authorizationView>;

import { z } from 'zod';
import { calendarDate, recordType } from '../../request/scope.ts';
import { label } from '../sensitivity/labels.ts';
import { authorizationForm, expiryEvent } from './form.ts';

const text = (max: number) => z.string().trim().max(max);

/** A facility's own rules. They are never law: each is off until the facility writes it down (domain.md AU-26, AU-27). */
export const authorizationPolicy = z.strictObject({
  maxSignatureAgeDays: z.number().int().min(1).max(36_500).optional().describe('AU-26: oldest signature taken'),
  stopAtSignature: z.boolean().optional().describe('AU-27: nothing that was made after the signature'),
  severPsychotherapy: z.boolean().optional().describe('AU-18: honour the part that is not psychotherapy notes'),
});
export type AuthorizationPolicy = z.infer<typeof authorizationPolicy>;

/** Everything a verdict on an authorization may use. Only what stands here; nothing is looked up. */
export const authorizationFacts = z.strictObject({
  form: authorizationForm.describe('What the paper says'),
  asOf: calendarDate.describe("The facility's date of the verdict: expiry and age are counted against it"),
  facility: z.strictObject({
    names: z.array(text(200)).max(50).describe('Name and aliases under which papers may name the discloser'),
    state: text(20).describe('Two letters; an unknown one is said, never guessed'),
  }),
  requester: z.strictObject({ name: text(200), organization: text(200).optional() }),
  patient: z.strictObject({
    name: text(200),
    dateOfBirth: text(40),
    dateOfDeath: text(40).optional(),
  }),
  requested: z
    .strictObject({
      recordTypes: z.array(recordType).max(20).optional(),
      from: text(40).optional(),
      to: text(40).optional(),
      categories: z.array(label).max(40).optional(),
    })
    .optional()
    .describe('What is asked for, to compare it with what the paper allows (MN-5)'),
  /** Proof of a representative's authority lies with the request. */
  proofOnFile: z.boolean().optional(),
  revocations: z
    .array(z.strictObject({ receivedOn: text(40) }))
    .max(50)
    .optional(),
  events: z
    .array(z.strictObject({ event: expiryEvent, on: text(40) }))
    .max(50)
    .optional()
    .describe('Events known to have happened, by which an authorization may have expired'),
  policy: authorizationPolicy.optional(),
});
export type AuthorizationFacts = z.infer<typeof authorizationFacts>;

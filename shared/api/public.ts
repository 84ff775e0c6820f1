import { z } from 'zod';
import { letterId, reference, uploadId } from '../ids.ts';
import { authorizationForm } from '../law/authorization/form.ts';
import { verdictSummary } from '../law/authorization/on-request.ts';
import { dueBasis } from '../law/clock/clock.ts';
import { routeFacts } from '../law/route/lane-facts.ts';
import { letterKind } from '../letters/kinds.ts';
import { packetFile } from '../packet/packet-files.ts';
import { email, instant, patientDescription, requester, state } from '../request/request.ts';
import { calendarDate, purpose, scope } from '../request/scope.ts';

/** These are asked of a colleague, who sends no paper for them (45 CFR 164.506(c)). */
const PAPERLESS = ['treatment', 'payment', 'operations'];

/** One whole request as an outside program or the wizard's last page sends it. Nothing the server owns can be named here. */
export const submission = z
  .strictObject({
    language: z.enum(['en', 'es']).default('en'),
    requester,
    patient: patientDescription,
    scope,
    purpose: purpose.optional(),
    /** What gives the right to the records, and what is known about it: the lane is judged by it. */
    route: routeFacts.optional(),
    uploads: z.array(uploadId).max(10).default([]),
    /** What the signed authorization says, element by element, and whom to ask for a signature on our page. */
    authorization: z.strictObject({ form: authorizationForm, inviteEmail: email.optional() }).optional(),
    statement: z.strictObject({
      name: z.string().trim().min(1).max(160),
      agreed: z.literal(true),
      textVersion: z.string().max(40),
    }),
  })
  .superRefine((s, ctx) => {
    const { type, organization, relationship } = s.requester;
    const need = (path: string[], message: string) => ctx.addIssue({ code: 'custom', path, message });
    const right = s.route?.right;
    if (type === 'personal_representative' && !relationship)
      need(['requester', 'relationship'], 'Say how you act for the patient');
    if (type === 'personal_representative' && s.uploads.length === 0)
      need(['uploads'], 'Send proof that you may act for the patient (45 CFR 164.502(g))');
    if (type === 'patient' || type === 'personal_representative') {
      // The form of a patient may name one (RT-3); it is never asked for (RT-2).
      if (s.purpose && right !== 'authorization')
        need(['purpose'], 'A patient is never asked for a purpose: leave it out');
      return;
    }
    const byForm = right === undefined || right === 'authorization';
    if (byForm && !s.purpose) need(['purpose'], 'Say what the records are for (45 CFR 164.508(c)(1)(iv))');
    if (!organization) need(['requester', 'organization'], 'Enter the name of your firm or company');
    if (s.uploads.length === 0 && byForm) need(['uploads'], 'Send the signed authorization (45 CFR 164.508)');
    if (s.uploads.length === 0 && right && !byForm && !PAPERLESS.includes(right))
      need(['uploads'], 'Send the paper that gives you the right to the records');
  });
export type Submission = z.infer<typeof submission>;

/** The requester's own proof: it can be checked against an audit export offline. */
export const receipt = z.object({
  format: z.literal('sallyport-receipt/1'),
  reference,
  requestId: z.string(),
  submittedAt: instant,
  dueOn: calendarDate,
  submissionSha256: z.string().length(64),
  uploads: z.array(z.object({ sha256: z.string().length(64), bytes: z.number().int(), pages: z.number().int() })),
  audit: z.object({ seq: z.number().int(), hash: z.string().length(64) }),
});
export type Receipt = z.infer<typeof receipt>;
export const submitted = z.object({
  reference,
  dueOn: calendarDate,
  receipt,
  /** It keeps its date and place, and waits: for the patient who was asked to sign, or for a cure of the authorization. */
  waitsFor: z.enum(['signature', 'permission']).optional(),
});

export const statusChallenge = z.strictObject({ reference });
/** What a requester may know: who acts next and by when. Never whether the patient exists. */
export const statusView = z.object({
  reference,
  state: state,
  step: z.enum(['received', 'checking', 'gathering', 'preparing', 'sent', 'closed', 'action-needed']),
  actsNext: z.enum(['office', 'requester', 'nobody']),
  /** Access that was denied: never on what ground, which only the letter says. */
  denial: z
    .object({
      extent: z.enum(['whole', 'part']),
      canAsk: z.boolean(),
      review: z.enum(['none', 'asked', 'upheld', 'reversed']),
    })
    .optional(),
  dueOn: calendarDate,
  /** How the date was found: the requester is told in a sentence. */
  dueBasis: dueBasis.optional(),
  submittedAt: instant,
  pend: z.object({ reason: z.string(), note: z.string() }).optional(),
  /** The verdict on the authorization while it can still be cured: rules and codes, none of the paper's words. */
  authorization: verdictSummary
    .pick({ result: true, open: true })
    .extend({ invitedUntil: instant.optional() })
    .optional(),
  releasedAt: instant.optional(),
  linkExpiresAt: instant.optional(),
  /** What we wrote to the requester, newest first. */
  letters: z
    .array(z.object({ id: letterId, kind: letterKind, date: calendarDate, pages: z.number().int() }))
    .optional(),
});
export type StatusView = z.infer<typeof statusView>;

/** Which file of a packet, from 1. */
export const volumeAsked = z.object({ volume: z.coerce.number().int().min(1).max(999).default(1) });

/** The link carries `token` in its fragment; a person without script types the pickup number instead. */
export const pickupKey = z.union([
  z.strictObject({ token: z.string().max(200) }),
  z.strictObject({ pickupNumber: z.string().max(40) }),
]);
export const pickupChallenge = z.object({ challengeId: z.string() });
export const pickupVerify = z.strictObject({ challengeId: z.string().max(64), code: z.string().max(40) });
export const pickupSession = z.object({
  sessionId: z.string(),
  reference,
  pages: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** The files of the packet, in order: most have one. Each is fetched by its number. */
  volumes: z.array(packetFile),
  /** When this visit ends; after that a new code opens another one, as long as the link works. */
  expiresAt: instant,
  linkExpiresAt: instant,
  grantsLeft: z.number().int(),
});
/** Fetch it at once: the address works for a minute. */
export const letterGrant = z.object({
  url: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  urlExpiresAt: instant,
});
export const pickupGrant = z.object({
  url: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  urlExpiresAt: instant,
});

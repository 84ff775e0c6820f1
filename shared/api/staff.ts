import { z } from 'zod';
import { STAFF_ROLES } from '../access/roles.ts';
import { documentId, mrn, personId, reference, releaseId, requestId, uploadId } from '../ids.ts';
import { BASIS_IDS } from '../law/accounting/bases.ts';
import { suspension } from '../law/accounting/facts.ts';
import { dueBasis } from '../law/clock/clock.ts';
import { letter } from '../letters/letter.ts';
import { marks } from '../redaction/mark.ts';
import { REFUSALS, type RefusalCode } from '../refusal.ts';
import { FEE_HOLDS } from '../request/fee.ts';
import { contact, disposition, document, instant, pendReason, request, state } from '../request/request.ts';
import { calendarDate, purpose, recordType } from '../request/scope.ts';
import { ACTIONS } from '../request/workflow.ts';
import { authorizationView, checkAuthorizationBody, recordRevocationBody } from './authorization.ts';
import { feesView, issueInvoiceBody, quoteFeeBody, recordPaymentBody, waiveFeeBody } from './fees.ts';
import { clockView } from './law.ts';
import { LAW_ACTION_BODIES } from './law-actions.ts';
import { confidentialContact, issueLetter, searched } from './letters.ts';
import { ROUTING_BODIES } from './routing.ts';
import { SENSITIVITY_BODIES, sensitivityView } from './sensitivity.ts';
import { decideSuggestions } from './suggestions.ts';

/** The staff API's shapes: the routes validate with them, the admin page is typed by them. */
export const me = z.object({
  personId,
  name: z.string(),
  roles: z.array(z.enum(STAFF_ROLES)),
  idleExpiresAt: instant,
  facility: z.string(),
  /** Two letters: the desks judge by it as facts are typed. */
  facilityState: z.string(),
  timeZone: z.string(),
});
export type Me = z.infer<typeof me>;

export const QUEUE_VIEWS = ['mine', 'unassigned', 'due-soon', 'overdue', 'all', 'closed'] as const;
export const queueQuery = z.object({
  view: z.enum(QUEUE_VIEWS).default('mine'),
  state: state.optional(),
  cursor: z.string().max(2000).optional(),
});
export const queueItem = z.object({
  id: requestId,
  reference: z.string(),
  state,
  lane: z.string(),
  dueOn: calendarDate,
  dueBasis: dueBasis.optional(),
  submittedAt: instant,
  requesterName: z.string(),
  patientName: z.string(),
  ownerId: personId.optional(),
  ownerName: z.string().optional(),
  isSensitive: z.boolean(),
  pendReason: pendReason.optional(),
});
export const queuePage = z.object({ items: z.array(queueItem), next: z.string().optional(), today: calendarDate });
export type QueueItem = z.infer<typeof queueItem>;
export type QueuePage = z.infer<typeof queuePage>;

const code = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]);
export const actionView = z.object({
  action: z.enum(ACTIONS as [string, ...string[]]),
  label: z.string(),
  blockedBy: code.nullable(),
});

/** Packet build: pages done of total, polled while `building`. */
export const buildView = z.object({
  buildId: z.string(),
  status: z.enum(['building', 'built', 'failed']),
  pagesDone: z.number().int(),
  pagesTotal: z.number().int(),
  stage: z.enum(['queued', 'redacting', 'assembling', 'verifying', 'done']),
  failure: z
    .object({ code: z.string(), documentId: documentId.optional(), page: z.number().int().optional() })
    .optional(),
});
export type BuildView = z.infer<typeof buildView>;

export const linkView = z.object({
  state: z.enum(['ACTIVE', 'FROZEN', 'REVOKED', 'EXPIRED']),
  version: z.number().int(),
  expiresAt: instant,
  grantsUsed: z.number().int(),
  grantsMax: z.number().int(),
  firstOpenedAt: instant.optional(),
});

/** One request as staff see it. The ETag of the answer is `"<version>"`: send it back in If-Match. */
export const requestView = z.object({
  request,
  documents: z.array(document),
  actions: z.array(actionView),
  build: buildView.optional(),
  link: linkView.optional(),
  fees: feesView.extend({ recordPages: z.number().int(), hold: z.enum(FEE_HOLDS).nullable() }),
  /** Where the lane rests on an authorization: how it stands today. */
  authorization: authorizationView.optional(),
  markCounts: z.record(z.string(), z.number().int()),
  /** What was written to the requester or the patient, newest first. */
  letters: z.array(letter).optional(),
  clock: clockView.optional(),
  sensitivity: sensitivityView.optional(),
});
export type RequestView = z.infer<typeof requestView>;

export const timelineEntry = z.object({
  seq: z.number().int(),
  at: instant,
  who: z.string(),
  action: z.string(),
  to: state,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export const timeline = z.object({ entries: z.array(timelineEntry) });

export const patientCandidate = z.object({
  mrn,
  name: z.string(),
  dateOfBirth: calendarDate,
  address: z.string(),
  contacts: z.array(contact),
});
export type PatientCandidate = z.infer<typeof patientCandidate>;
export const patientSearch = z.object({
  family: z.string().trim().min(1).max(80),
  dateOfBirth: calendarDate.optional(),
});
export const patientPage = z.object({ patients: z.array(patientCandidate) });

/** A document the hospital already holds on this patient, offered for gathering. */
export const chart = z.object({
  chartId: z.string(),
  title: z.string(),
  recordType: z.string(),
  recordDate: calendarDate,
  pages: z.number().int(),
  bytes: z.number().int(),
});
export const chartPage = z.object({ charts: z.array(chart) });
export type Chart = z.infer<typeof chart>;

export const marksView = z.object({ documentId, marks, savedAt: instant.optional() });
export const contentView = z.object({
  url: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  sha256: z.string(),
  expiresAt: instant,
});

const note = z.string().trim().min(3).max(2000);
/** Body of POST /requests/{id}/actions/{action}, one row per staff action of the workflow. */
export const ACTION_BODIES = {
  claim: z.strictObject({}),
  'take-over': z.strictObject({}),
  ...ROUTING_BODIES,
  'check-authorization': checkAuthorizationBody,
  'override-authorization': z.strictObject({ reason: note }),
  'record-revocation': recordRevocationBody,
  'match-patient': z.strictObject({ mrn }),
  'confirm-contact': contact.strict(),
  'flag-sensitive': z.strictObject({ isSensitive: z.boolean() }),
  'begin-gathering': z.strictObject({}),
  'add-document': z.union([
    z.strictObject({ chartId: z.string().max(64) }),
    /** What is left out, the file's own word on it is taken for. */
    z.strictObject({ uploadId, recordType: z.string().max(40).optional(), recordDate: calendarDate.optional() }),
  ]),
  'remove-document': z.strictObject({ documentId }),
  'begin-redaction': z.strictObject({}),
  'return-to-gathering': z.strictObject({}),
  'save-marks': z.strictObject({ documentId, marks }),
  ...SENSITIVITY_BODIES,
  'decide-suggestions': decideSuggestions,
  'send-to-qa': z.strictObject({}),
  'return-to-redaction': z.strictObject({ note }),
  approve: z.strictObject({ packetSha256: z.string().length(64) }),
  release: z.strictObject({ packetSha256: z.string().length(64) }),
  'reissue-link': z.strictObject({}),
  /** `isBreach`: it should not have gone there, or not so much of it. */
  recall: z.strictObject({ note, isBreach: z.boolean().optional() }),
  'quote-fee': quoteFeeBody,
  'issue-invoice': issueInvoiceBody,
  'record-payment': recordPaymentBody,
  'waive-fee': waiveFeeBody,
  pend: z.strictObject({ reason: pendReason, note: z.string().trim().max(2000), nextActionOn: calendarDate }),
  extend: z.strictObject({ reason: z.string().trim().min(3).max(1500), completeOn: calendarDate }),
  resume: z.strictObject({}),
  close: z.strictObject({
    disposition,
    note,
    search: searched.optional(),
    custodian: z.string().trim().min(1).max(200).optional(),
  }),
  'close-fulfilled': z.strictObject({}),
  'issue-letter': issueLetter,
  'set-confidential-contact': confidentialContact,
  ...LAW_ACTION_BODIES,
} as const;
export type StaffAction = keyof typeof ACTION_BODIES;
export type ActionBody<Name extends StaffAction> = z.infer<(typeof ACTION_BODIES)[Name]>;

/** One row of the accounting of disclosures (45 CFR 164.528): who got what of whom, when, on whose say and on what ground. */
export const disclosure = z.object({
  requestId,
  reference,
  releaseId,
  mrn,
  at: instant,
  by: personId,
  recipient: z.string(),
  organization: z.string().optional(),
  /** Where it went, if that is known. */
  address: z.string().max(400).optional(),
  basis: z.string(),
  legalBasis: z.enum(BASIS_IDS),
  purpose: purpose.optional(),
  recordTypes: z.array(recordType),
  dosFrom: calendarDate.optional(),
  dosTo: calendarDate.optional(),
  /** Recalled because it should not have gone: on the list whatever the ground was meant to be (AC-3). */
  isImpermissible: z.boolean().optional(),
  /** Words of agencies that hold the row back (AC-9). */
  suspensions: z.array(suspension).optional(),
  accounting: z.enum(['excluded', 'required']),
  pages: z.number().int(),
  bytes: z.number().int(),
  packetSha256: z.string().length(64),
  approvedBy: z.array(personId),
});
export const disclosurePage = z.object({ disclosures: z.array(disclosure) });
export type Disclosure = z.infer<typeof disclosure>;

/** Where the browser goes next, so that the identity provider's own session ends too. */
export const signedOut = z.object({ signOutUrl: z.string() });

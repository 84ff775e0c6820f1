import { z } from 'zod';
import { STAFF_ROLES } from '../access/roles.ts';
import { buildId, documentId, mrn, personId, reference, releaseId, requestId, uploadId } from '../ids.ts';
import { keptForm, revocation, settled } from '../law/authorization/kept.ts';
import { verdictSummary } from '../law/authorization/on-request.ts';
import { dueBasis } from '../law/clock/clock.ts';
import { denialOnRequest } from '../law/denial/on-request.ts';
import { finding } from '../law/finding.ts';
import { processCheck, recordedPaper } from '../law/process/on-request.ts';
import { necessity } from '../law/route/judge-necessary.ts';
import { routeFacts } from '../law/route/lane-facts.ts';
import { packetFile } from '../packet/packet-files.ts';
import { fee } from './fee.ts';
import { lane } from './lanes.ts';
import { requesterType } from './requesters.ts';
import { calendarDate, purpose, scope } from './scope.ts';
import { PEND_REASONS, type PendReason, STATES } from './states.ts';

export const state = z.enum(STATES);

export const DISPOSITIONS = [
  'FULFILLED_FULL',
  'FULFILLED_PARTIAL',
  'NO_RECORDS',
  'REJECTED_UNCURED',
  'WITHDRAWN',
  'DUPLICATE',
  'NOT_CUSTODIAN',
  'REVOKED',
  'DENIED',
  'QUASHED',
] as const;
export const disposition = z.enum(DISPOSITIONS);

export const pendReason = z.enum(Object.keys(PEND_REASONS) as [PendReason, ...PendReason[]]);

const line = (max: number) => z.string().trim().min(1).max(max);
export const instant = z.iso.datetime();
export const email = z.email().max(254);
/** Any format is accepted and kept as E.164. Bare ten-digit numbers are North American. */
export const phone = z
  .string()
  .trim()
  .max(40)
  .transform((text, ctx) => {
    const digits = text.replace(/[^\d+]/g, '');
    const e164 = digits.startsWith('+')
      ? digits
      : digits.length === 10
        ? `+1${digits}`
        : digits.length === 11 && digits.startsWith('1')
          ? `+${digits}`
          : '';
    if (/^\+[1-9]\d{9,14}$/.test(e164)) return e164;
    ctx.addIssue({ code: 'custom', message: 'Enter a phone number with area code, like 202 555 0143' });
    return z.NEVER;
  });

export const personName = z.strictObject({ given: line(80), family: line(80) });
export const patientDescription = z.strictObject({
  name: personName,
  dateOfBirth: calendarDate,
  /** One record clue that helps to find the chart; never an SSN. */
  clue: z.string().trim().max(200).optional(),
});

export const requester = z.strictObject({
  type: requesterType,
  name: line(160),
  email,
  phone: phone.optional(),
  organization: line(200).optional(),
  /** How a personal representative stands to the patient. */
  relationship: line(120).optional(),
});

/** Statement of truth: what was read, the name typed, when it was first submitted. */
export const statement = z.strictObject({ name: line(160), textVersion: line(40), signedAt: instant });

const check = z.object({
  result: z.enum(['accepted', 'rejected']),
  method: line(80),
  note: z.string().max(1000).optional(),
  /** What was looked at, as codes (law/route/judge-identity.ts). */
  checked: z.array(line(40)).max(40).optional(),
  findings: z.array(finding).max(40).optional(),
  by: personId,
  at: instant,
});

export const contact = z.object({ channel: z.enum(['text', 'email']), address: line(254), source: line(200) });

export const approval = z.object({
  personId,
  name: line(160),
  roles: z.array(z.enum(STAFF_ROLES)),
  at: instant,
  packetSha256: z.string(),
});
export type Approval = z.infer<typeof approval>;

/** Why a packet could not be built, for staff: a code, and where to look. */
export const buildFailure = z.object({
  code: line(80),
  documentId: documentId.optional(),
  page: z.number().int().optional(),
});
export type BuildFailure = z.infer<typeof buildFailure>;

const packetSummary = z.object({
  buildId,
  status: z.enum(['building', 'built', 'failed']),
  sha256: z.string().optional(),
  pages: z.number().int().optional(),
  bytes: z.number().int().optional(),
  /** In order; the packet's own `sha256`, which approvals name, stands for all of them. */
  volumes: z.array(packetFile).optional(),
  failure: buildFailure.optional(),
});

/** The head of a request: everything that a decision needs. Documents, marks, builds and links are rows of their own. */
export const request = z.object({
  id: requestId,
  reference,
  version: z.number().int().positive(),
  state,
  lane,
  facility: line(100),
  language: z.enum(['en', 'es']),
  submittedAt: instant,
  /** The date of the clock that leads, worked out from its log (law/clock): never set by hand. */
  dueOn: calendarDate,
  dueBasis: dueBasis.optional(),
  requester,
  patient: patientDescription,
  scope,
  purpose: purpose.optional(),
  /** What was said about the right to the records: the lane is judged by it. */
  route: routeFacts.optional(),
  /** No rule could say the lane, or it holds parts of several: nothing is gathered until a person has looked. */
  laneOpen: z.boolean().optional(),
  /** One submission in several parts: each is a request of its own, and keeps the day of receipt (RT-5). */
  partOf: z.object({ id: requestId, reference }).optional(),
  parts: z
    .array(z.object({ id: requestId, reference, lane }))
    .max(20)
    .optional(),
  statement,
  ownerId: personId.optional(),
  ownerName: line(160).optional(),
  identity: check.optional(),
  /** Staff's word on it; `override` is a second person who answers for its open defects. */
  authorization: check
    .extend({
      settled: z.array(settled).optional(),
      override: z
        .object({ by: personId, at: instant, reason: z.string().max(2000), rules: z.array(z.string()) })
        .optional(),
    })
    .optional(),
  authorizationForm: keptForm.optional(),
  /** The patient was asked to sign on our page; the newest invitation alone opens it. */
  signing: z
    .object({ inviteId: line(40), at: instant, expiresAt: instant, count: z.number().int().positive() })
    .optional(),
  authorizationVerdict: verdictSummary.optional(),
  revocation: revocation.optional(),
  authority: check.optional(),
  directive: check.optional(),
  necessity: necessity.extend({ by: personId, at: instant }).optional(),
  match: z.object({ mrn, name: line(160), dateOfBirth: calendarDate, by: personId, at: instant }).optional(),
  pickupContact: contact.extend({ by: personId, at: instant }).optional(),
  /** Where the patient asked to be written to instead (45 CFR 164.522(b)): lines of an envelope, or a mailbox. */
  confidentialContact: z
    .object({ means: z.enum(['post', 'email']), address: line(300), by: personId, at: instant })
    .optional(),
  isSensitive: z.boolean(),
  /** Raised by a person: taking labels away does not lower it. */
  sensitiveByHand: z.boolean().optional(),
  pend: z
    .object({ reason: pendReason, note: z.string().max(2000), nextActionOn: calendarDate, from: state })
    .optional(),
  /** Who prepared or last edited the packet: never an approver of it. */
  preparerId: personId.optional(),
  preparerName: line(160).optional(),
  /** Who last changed records or marks, when that is not who sent them on: no approver either. */
  editorId: personId.optional(),
  returnNote: z.string().max(2000).optional(),
  packet: packetSummary.optional(),
  fee: fee.optional(),
  approvals: z.array(approval),
  release: z
    .object({
      releaseId,
      at: instant,
      by: personId,
      packetSha256: z.string(),
      linkVersion: z.number().int().positive(),
      expiresAt: instant,
    })
    .optional(),
  /** Legal papers as they were read, and the verdict on them (law/process). */
  process: recordedPaper.optional(),
  processCheck: processCheck.optional(),
  /** Access that was denied, in whole or in part (law/denial). */
  denial: denialOnRequest.optional(),
  flags: z.array(z.enum(['RECALLED', 'BREACH_REVIEW', 'DENIAL_REVIEW'])),
  disposition: disposition.optional(),
  /** Staff's own words on why it was recalled or closed. */
  recallNote: z.string().max(2000).optional(),
  closeNote: z.string().max(2000).optional(),
  closedAt: instant.optional(),
});
export type Request = z.infer<typeof request>;

/** A file of a request. Bytes live in S3 under the upload's id, never under a name that says anything. */
export const DOCUMENT_KINDS = ['authorization', 'authority', 'letter', 'legal', 'identity', 'other', 'record'] as const;
export const document = z.object({
  id: documentId,
  requestId,
  uploadId,
  kind: z.enum(DOCUMENT_KINDS),
  /** The name the person gave the file: shown to staff, never used as a key or header. */
  name: line(200),
  recordType: z.string().max(40).optional(),
  recordDate: calendarDate.optional(),
  contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  /** What the file was, where the PDF is a rendition of it. The file itself is kept beside it. */
  originalType: z.string().max(80).optional(),
  bytes: z.number().int().positive(),
  pages: z.number().int().positive(),
  sha256: z.string().length(64),
  addedBy: z.string(),
  addedAt: instant,
});
export type Document = z.infer<typeof document>;

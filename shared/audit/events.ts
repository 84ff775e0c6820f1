import { z } from 'zod';
import { requestId } from '../ids.ts';
import { state } from '../request/request.ts';
import type { Action } from '../request/workflow.ts';

/** Things that change no state but must be on record all the same: every disclosure of health information to a person. */
export const OBSERVATIONS = [
  'submit',
  'view-document',
  'view-packet',
  'export-audit',
  'export-accounting',
  'send-code',
  'wrong-code',
  'freeze-link',
  'grant',
  'upload-record',
  'view-letter',
  'preview-letter',
  'read-letter',
  'view-decisions',
  'replay-decision',
] as const;
export type AuditAction = Action | (typeof OBSERVATIONS)[number];

/**
 * One event of a request's history. No health information, no names, no contacts: ids, codes, counts and hashes only.
 * `version` is the request's version after the event; `seq` is the event's place in the chain.
 */
export const auditEvent = z.strictObject({
  v: z.literal(1),
  requestId,
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  actor: z.strictObject({
    kind: z.enum(['staff', 'requester', 'system']),
    id: z.string().max(160),
    roles: z.array(z.string()).optional(),
  }),
  action: z.string().max(40),
  from: state.nullable(),
  to: state,
  version: z.number().int().positive(),
  /** Enum codes, counts and hashes that a reader of the history needs. */
  detail: z.record(z.string().max(40), z.union([z.string().max(160), z.number(), z.boolean()])),
});
export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditDetail = AuditEvent['detail'];

export const chainedEvent = z.strictObject({ event: auditEvent, hash: z.string().length(64) });
export type ChainedEvent = z.infer<typeof chainedEvent>;

/** The file that `npm run verify-audit` reads. */
export const auditExport = z.strictObject({
  format: z.literal('sallyport-audit/1'),
  requestId,
  exportedAt: z.iso.datetime(),
  head: z.strictObject({ seq: z.number().int().nonnegative(), hash: z.string().length(64) }),
  events: z.array(chainedEvent),
});
export type AuditExport = z.infer<typeof auditExport>;

import { z } from 'zod';
import { KEYS } from './keys.ts';

/**
 * What must be told to somebody outside, as rows of the same transaction (outbox). Ids only: the relay reads the
 * address and derives link and code when it sends, so a row never holds a secret or a name.
 */
export const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request-received'), requestId: z.string() }),
  z.object({ kind: z.literal('action-needed'), requestId: z.string() }),
  z.object({ kind: z.literal('letter-ready'), requestId: z.string(), letterId: z.string() }),
  z.object({ kind: z.literal('status-code'), requestId: z.string(), challengeId: z.string() }),
  /** To the patient's address on the invitation, which nobody else is told. */
  z.object({ kind: z.literal('sign-invitation'), requestId: z.string(), inviteId: z.string() }),
  z.object({ kind: z.literal('authorization-signed'), requestId: z.string() }),
  z.object({ kind: z.literal('packet-ready'), requestId: z.string(), linkVersion: z.number().int() }),
  z.object({ kind: z.literal('pickup-code'), requestId: z.string(), challengeId: z.string() }),
  /** Work for a queue: the parts of a packet to redact, a packet to bind, a record to read. */
  z.object({ kind: z.literal('redact-parts'), requestId: z.string(), buildId: z.string() }),
  z.object({ kind: z.literal('read-document'), requestId: z.string(), documentId: z.string() }),
  z.object({ kind: z.literal('build-packet'), requestId: z.string(), buildId: z.string() }),
]);
export type Notice = z.infer<typeof notice>;

export const outboxRow = z.object({
  pk: z.string(),
  sk: z.literal('OUT'),
  notice,
  status: z.enum(['PENDING', 'SENT', 'DEAD']),
  at: z.string(),
  attempts: z.number().int(),
});

/** A pending row: `gsi1` lists it for the sweep until it is sent. `part` makes the key unique within a request. */
export const pendingRow = (told: Notice, part: string, at: string) => ({
  ...KEYS.outbox(told.requestId, part),
  notice: told,
  status: 'PENDING' as const,
  at,
  attempts: 0,
  gsi1pk: 'OUTBOX#PENDING',
  gsi1sk: `${at}#${told.requestId}#${part}`,
});

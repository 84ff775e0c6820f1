import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Part, part } from '#shared/packet/parts.ts';
import { buildFailure, instant } from '#shared/request/request.ts';
import { LEASE_MILLIS } from './build-list.ts';
import { tables } from './clients.ts';
import { KEYS, mainTable } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { PartMessage } from './work-queues.ts';

/** Where the redacted pages of a part lie, and what they are. */
export const partResult = z.object({ key: z.string(), sha256: z.string().length(64), pages: z.number().int() });
export type PartResult = z.infer<typeof partResult>;

/** A part that somebody has begun; one that nobody has begun has no row. */
export const partRow = part.extend({
  status: z.enum(['redacting', 'done', 'failed']),
  attempts: z.number().int(),
  pagesDone: z.number().int(),
  leaseUntil: instant.optional(),
  result: partResult.optional(),
  failure: buildFailure.optional(),
});
export type PartRow = z.infer<typeof partRow>;

/** The right to redact a part: a worker that was frozen and wakes later finds another token and stops. */
export type PartLease = PartMessage & { token: string };

/** The plan of a build and the parts that were begun, in order. One read. */
export const readParts = async (buildId: string): Promise<{ plan: Part[]; begun: PartRow[] }> => {
  const rows = await queryAll({
    TableName: mainTable(),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': KEYS.buildPlan(buildId).pk },
  });
  return {
    plan: rows.flatMap((row) => (row.sk === 'PLAN' ? z.array(part).parse(row.parts) : [])),
    begun: rows.flatMap((row) => (String(row.sk).startsWith('PART#') ? [partRow.parse(row)] : [])),
  };
};

/** How far the parts of a build are, as one figure, and the first reason why it cannot be built. */
export const readProgress = async (buildId: string) => {
  const { begun } = await readParts(buildId);
  const failure = begun.find((row) => row.failure)?.failure;
  const pagesDone = begun.reduce((sum, row) => sum + row.pagesDone, 0);
  return { isBegun: begun.length > 0, pagesDone, ...(failure ? { failure } : {}) };
};

type Change = {
  UpdateExpression: string;
  ConditionExpression: string;
  values: Record<string, unknown>;
  names?: Record<string, string>;
};

const update = async ({ buildId, part: number }: PartMessage, { values, names, ...change }: Change) => {
  try {
    const { Attributes } = await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: KEYS.buildPart(buildId, number),
        ...change,
        ExpressionAttributeNames: { '#status': 'status', ...names },
        ExpressionAttributeValues: { ':redacting': 'redacting', ...values },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes ? partRow.parse(Attributes) : null;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};

const until = (now: Date) => new Date(now.getTime() + LEASE_MILLIS).toISOString();

/** Takes a part that nobody is working on; null when it is done, or somebody is. */
export const takePart = (lease: PartLease, { documentId, from, to }: Part, now: Date): Promise<PartRow | null> =>
  update(lease, {
    UpdateExpression:
      'SET #status = :redacting, requestId = :request, buildId = :build, #part = :part, documentId = :document, ' +
      '#from = :from, #to = :to, leaseToken = :token, leaseUntil = :until, ' +
      'attempts = if_not_exists(attempts, :zero) + :one, pagesDone = :zero',
    ConditionExpression: 'attribute_not_exists(pk) OR (#status = :redacting AND leaseUntil <= :now)',
    names: { '#part': 'part', '#from': 'from', '#to': 'to' },
    values: {
      ':request': lease.requestId,
      ':build': lease.buildId,
      ':part': lease.part,
      ':document': documentId,
      ':from': from,
      ':to': to,
      ':token': lease.token,
      ':until': until(now),
      ':now': now.toISOString(),
      ':zero': 0,
      ':one': 1,
    },
  });

const OURS = '#status = :redacting AND leaseToken = :token';

/** Stores how far it is and holds the lease for another minute; false when another worker has taken over. */
export const reportPart = async (lease: PartLease, pagesDone: number, now: Date): Promise<boolean> =>
  (await update(lease, {
    UpdateExpression: 'SET pagesDone = :done, leaseUntil = :until',
    ConditionExpression: OURS,
    values: { ':done': pagesDone, ':token': lease.token, ':until': until(now) },
  })) !== null;

/** Holds the lease for another minute, as long as it is ours. */
export const holdPart = async (lease: PartLease, now: Date): Promise<void> => {
  await update(lease, {
    UpdateExpression: 'SET leaseUntil = :until',
    ConditionExpression: OURS,
    values: { ':token': lease.token, ':until': until(now) },
  });
};

/** Gives a part back at once after a fault: whoever is asked next need not wait for the lease to run out. */
export const returnPart = async (lease: PartLease, now: Date): Promise<void> => {
  await update(lease, {
    UpdateExpression: 'SET leaseUntil = :until',
    ConditionExpression: OURS,
    values: { ':token': lease.token, ':until': now.toISOString() },
  });
};

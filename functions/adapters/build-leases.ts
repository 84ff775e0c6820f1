import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { BuildFailure } from '#shared/request/request.ts';
import { whenAbandoned } from './build-list.ts';
import { type Build, buildRow } from './builds.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import type { BuildMessage } from './work-queues.ts';

/** The right to build: a worker that was frozen and wakes later finds another token and stops (security.md 3.9). */
export type Lease = BuildMessage & { token: string };
const leasedBuild = buildRow.extend({ attempts: z.number().int() });
export type LeasedBuild = z.infer<typeof leasedBuild>;

const until = (build: BuildMessage, now: Date) => {
  const { gsi1pk, gsi1sk } = whenAbandoned(build, now);
  return { ':until': gsi1sk.split('#')[0], ':list': gsi1pk, ':sort': gsi1sk };
};
const HOLD = 'leaseUntil = :until, gsi1pk = :list, gsi1sk = :sort';

type Change = { UpdateExpression: string; ConditionExpression: string; values: Record<string, unknown> };

const update = async ({ requestId, buildId }: BuildMessage, { values, ...change }: Change) => {
  try {
    const { Attributes } = await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: KEYS.build(requestId, buildId),
        ...change,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':building': 'building', ...values },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes ?? null;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};

/** Takes a build whose parts are done and that nobody is binding; null when it is not ready, or done, or somebody is. */
export const takeLease = async (lease: Lease, now: Date): Promise<LeasedBuild | null> => {
  const row = await update(lease, {
    UpdateExpression: `SET leaseToken = :token, attempts = if_not_exists(attempts, :zero) + :one, ${HOLD}`,
    ConditionExpression:
      '#status = :building AND partsLeft = :zero AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
    values: { ':token': lease.token, ':zero': 0, ':one': 1, ':now': now.toISOString(), ...until(lease, now) },
  });
  return row && leasedBuild.parse(row);
};

type Progress = Pick<Build, 'stage' | 'pagesDone' | 'pagesTotal'>;

/** Stores how far it is and holds the lease for another minute; false when another worker has taken over. */
export const renewLease = async (lease: Lease, progress: Progress, now: Date): Promise<boolean> => {
  const row = await update(lease, {
    UpdateExpression: `SET stage = :stage, pagesDone = :done, pagesTotal = :total, ${HOLD}`,
    ConditionExpression: '#status = :building AND leaseToken = :token',
    values: {
      ':token': lease.token,
      ':stage': progress.stage,
      ':done': progress.pagesDone,
      ':total': progress.pagesTotal,
      ...until(lease, now),
    },
  });
  return row !== null;
};

/** Holds the lease for another minute, as long as it is ours. */
export const holdLease = async (lease: Lease, now: Date): Promise<void> => {
  await update(lease, {
    UpdateExpression: `SET ${HOLD}`,
    ConditionExpression: '#status = :building AND leaseToken = :token',
    values: { ':token': lease.token, ...until(lease, now) },
  });
};

/** What was asked for again is left alone for a minute. */
export const relistBuild = async (build: BuildMessage, now: Date): Promise<void> => {
  const { ':list': list, ':sort': sort } = until(build, now);
  await update(build, {
    UpdateExpression: 'SET gsi1pk = :list, gsi1sk = :sort',
    ConditionExpression: '#status = :building AND attribute_not_exists(leaseToken)',
    values: { ':list': list, ':sort': sort },
  });
};

/** Gives a build back at once after a fault, so that the sweep need not wait for the lease to run out. */
export const returnLease = async (lease: Lease, now: Date): Promise<void> => {
  const leaseUntil = now.toISOString();
  await update(lease, {
    UpdateExpression: `SET ${HOLD}`,
    ConditionExpression: '#status = :building AND leaseToken = :token',
    values: {
      ...until(lease, now),
      ':token': lease.token,
      ':until': leaseUntil,
      ':sort': `${leaseUntil}#${lease.requestId}#${lease.buildId}`,
    },
  });
};

/** Nobody waits for this build any more: it leaves the list of the sweep. */
export const retireBuild = async (build: BuildMessage): Promise<void> => {
  await update(build, {
    UpdateExpression: 'SET #status = :failed REMOVE gsi1pk, gsi1sk, leaseUntil, leaseToken',
    ConditionExpression: '#status = :building',
    values: { ':failed': 'failed' },
  });
};

type End = { status: 'built'; pages: number } | { status: 'failed'; failure: BuildFailure };

/** In the transaction that tells the request: only the holder of the lease ends a build. */
export const endBuild = ({ requestId, buildId, token }: Lease, end: End): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.build(requestId, buildId),
      UpdateExpression: `SET #status = :status, ${
        end.status === 'built' ? 'stage = :done, pagesDone = :pages, pagesTotal = :pages' : 'failure = :failure'
      } REMOVE gsi1pk, gsi1sk, leaseUntil, leaseToken`,
      ConditionExpression: '#status = :building AND leaseToken = :token',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':building': 'building',
        ':token': token,
        ':status': end.status,
        ...(end.status === 'built' ? { ':done': 'done', ':pages': end.pages } : { ':failure': end.failure }),
      },
    },
  },
  refusal: 'wrong-state',
});

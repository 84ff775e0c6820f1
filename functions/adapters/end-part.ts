import type { BuildFailure } from '#shared/request/request.ts';
import type { PartLease, PartResult } from './build-parts.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { addNotice } from './outbox.ts';
import { writeTogether } from './write-together.ts';

type End = { status: 'done'; result: PartResult } | { status: 'failed'; failure: BuildFailure };

/**
 * Ends a part and counts it off its build, together or not at all: no part counts twice, however often it was asked
 * for. Whoever ends the last one asks, in the same transaction, for the packet to be bound. False when the part or the
 * build is not ours any more.
 */
export const endPart = async (lease: PartLease, end: End, now: Date): Promise<boolean> => {
  const ended = endRow(lease, end);
  const notLast = await writeTogether([ended, countOff(lease, 'partsLeft > :one')]);
  if (notLast.ok) return true;
  if (notLast.refusal.code === 'stale-version') return false;
  const { requestId, buildId } = lease;
  const ask = addNotice({ kind: 'build-packet', requestId, buildId }, `bind.${buildId}`, now);
  return (await writeTogether([ended, countOff(lease, 'partsLeft = :one'), ask])).ok;
};

const endRow = ({ buildId, part, token }: PartLease, end: End): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.buildPart(buildId, part),
      UpdateExpression:
        end.status === 'done'
          ? 'SET #status = :status, #result = :result, pagesDone = :pages REMOVE leaseToken, leaseUntil'
          : 'SET #status = :status, failure = :failure REMOVE leaseToken, leaseUntil',
      ConditionExpression: '#status = :redacting AND leaseToken = :token',
      ExpressionAttributeNames: { '#status': 'status', ...(end.status === 'done' ? { '#result': 'result' } : {}) },
      ExpressionAttributeValues: {
        ':redacting': 'redacting',
        ':token': token,
        ':status': end.status,
        ...(end.status === 'done'
          ? { ':result': end.result, ':pages': end.result.pages }
          : { ':failure': end.failure }),
      },
    },
  },
  refusal: 'stale-version',
});

const countOff = ({ requestId, buildId }: PartLease, only: string): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.build(requestId, buildId),
      UpdateExpression: 'SET partsLeft = partsLeft - :one',
      ConditionExpression: `#status = :building AND ${only}`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':one': 1, ':building': 'building' },
    },
  },
  refusal: 'in-flight',
});

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { tables } from './clients.ts';
import { mainTable } from './keys.ts';
import { type BuildMessage, buildMessage } from './work-queues.ts';

/** For so long a worker may be silent before its work is given to another. */
export const LEASE_MILLIS = 60_000;

/** A build under way is listed for the sweep, by when its lease runs out or nothing has been heard of it for too long. */
export const whenAbandoned = ({ requestId, buildId }: BuildMessage, now: Date) => {
  const until = new Date(now.getTime() + LEASE_MILLIS).toISOString();
  return { gsi1pk: 'BUILDING', gsi1sk: `${until}#${requestId}#${buildId}` };
};

/** Builds whose worker has not been heard of: listed eventually, decided by whoever takes the lease. */
export const abandonedBuilds = async (before: Date, limit: number): Promise<BuildMessage[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :list AND gsi1sk < :before',
      ExpressionAttributeValues: { ':list': 'BUILDING', ':before': before.toISOString() },
      Limit: limit,
    }),
  );
  return (Items ?? []).map(({ requestId, buildId }) => buildMessage.parse({ requestId, buildId }));
};

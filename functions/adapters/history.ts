import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ChainHead } from '#shared/audit/chain.ts';
import { type ChainedEvent, chainedEvent } from '#shared/audit/events.ts';
import { tables } from './clients.ts';
import { auditKey, auditTable, KEYS, mainTable } from './keys.ts';
import { queryAll } from './query-all.ts';

/** Where a request's chain ends now. */
export const chainHeadOf = async (requestId: string): Promise<ChainHead | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.chain(requestId), ConsistentRead: true }),
  );
  return Item ? { seq: Number(Item.seq), hash: String(Item.hash) } : null;
};

/** The events of a request up to `last`, oldest first. */
export const eventsOf = async (requestId: string, last = 99_999_999): Promise<ChainedEvent[]> => {
  const rows = await queryAll({
    TableName: auditTable(),
    KeyConditionExpression: 'pk = :pk AND sk <= :last',
    ExpressionAttributeValues: { ':pk': auditKey(requestId, 0).pk, ':last': auditKey(requestId, last).sk },
  });
  return rows.map(({ event, hash }) => chainedEvent.parse({ event, hash }));
};

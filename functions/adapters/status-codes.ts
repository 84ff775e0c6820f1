import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LINK } from '#shared/access/links.ts';
import { instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, type Key, mainTable } from './keys.ts';

const sentTimes = z.object({ sentAt: z.array(instant) });
const statusSession = z.object({ requestId: z.string(), expiresAt: instant });

const read = async (key: Key) =>
  (await tables().send(new GetCommand({ TableName: mainTable(), Key: key, ConsistentRead: true }))).Item;

/** When codes for the status page were sent for this request. */
export const statusCodesSentAt = async (requestId: string): Promise<string[]> => {
  const item = await read(KEYS.statusCodes(requestId));
  return item ? sentTimes.parse(item).sentAt : [];
};

/** Spends one of the request's codes, unless another call spent one meanwhile. */
export const spendStatusCode = (requestId: string, before: readonly string[], sentAt: readonly string[]): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.statusCodes(requestId), sentAt },
      ...(before.length === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'sentAt = :before', ExpressionAttributeValues: { ':before': before } }),
    },
  },
});

export const addStatusSession = (idHash: string, requestId: string, now: Date): Write => {
  const expires = now.getTime() + LINK.sessionIdleMinutes * 60_000;
  return {
    item: {
      Put: {
        TableName: mainTable(),
        Item: {
          ...KEYS.statusSession(idHash),
          requestId,
          expiresAt: new Date(expires).toISOString(),
          ttl: Math.floor(expires / 1000) + 24 * 3600,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
};

/** Which request a session of the status page is for, while it lasts. */
export const requestOfStatusSession = async (idHash: string, now: Date): Promise<string | null> => {
  const item = await read(KEYS.statusSession(idHash));
  const session = item && statusSession.parse(item);
  return session && session.expiresAt > now.toISOString() ? session.requestId : null;
};

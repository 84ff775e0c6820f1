import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { requestId } from '#shared/ids.ts';
import { email, instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf, signingNumberFor, signingTokenFor } from './link-secrets.ts';

/** An invitation to sign: found by the hash of its token, used once. The address is the patient's, as the requester gave it. */
const signingRow = z.object({
  inviteId: z.string(),
  requestId,
  email,
  language: z.enum(['en', 'es']),
  state: z.enum(['LIVE', 'USED']),
  expiresAt: instant,
});
export type Signing = z.infer<typeof signingRow>;

const put = (Item: Record<string, unknown>): Write => ({
  item: { Put: { TableName: mainTable(), Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  refusal: 'in-flight',
});

/** The invitation and the number that leads to it. TTL only collects: expiry is in the condition. */
export const newSigningRows = (signing: Omit<Signing, 'state'>): Write[] => {
  const tokenHash = hashOf(signingTokenFor(signing.inviteId));
  const ttl = Math.floor(Date.parse(signing.expiresAt) / 1000) + 30 * 24 * 3600;
  return [
    put({ ...KEYS.signing(tokenHash), ...signing, state: 'LIVE', ttl }),
    put({ ...KEYS.signingNumber(hashOf(signingNumberFor(signing.inviteId))), tokenHash, ttl }),
  ];
};

const read = async (Key: Record<string, string>) =>
  (await tables().send(new GetCommand({ TableName: mainTable(), Key, ConsistentRead: true }))).Item;

export const findSigning = async (tokenHash: string): Promise<Signing | null> => {
  const item = await read(KEYS.signing(tokenHash));
  return item ? signingRow.parse(item) : null;
};

export const findSigningNumber = async (numberHash: string): Promise<string | null> => {
  const item = await read(KEYS.signingNumber(numberHash));
  return item ? String(item.tokenHash) : null;
};

/** In the transaction of the signature: it works once, and not after its end. */
export const useSigning = (tokenHash: string, now: Date): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.signing(tokenHash),
      UpdateExpression: 'SET #state = :used',
      ConditionExpression: '#state = :live AND expiresAt > :now',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':used': 'USED', ':live': 'LIVE', ':now': now.toISOString() },
    },
  },
  refusal: 'link-unusable',
});

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LINK } from '#shared/access/links.ts';
import { instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/**
 * One code that was sent: the code itself is derived from the id (link-secrets.ts) and never stored.
 * A challenge for a pickup belongs to one link and no other.
 */
export const challenge = z.object({
  id: z.string(),
  purpose: z.enum(['status', 'pickup']),
  requestId: z.string(),
  linkHash: z.string().optional(),
  state: z.enum(['LIVE', 'USED']),
  expiresAt: instant,
  triesLeft: z.number().int(),
});
export type Challenge = z.infer<typeof challenge>;

type Sent = Pick<Challenge, 'id' | 'purpose' | 'requestId'> & { linkHash?: string };

/** A day after it expired, a challenge is garbage. */
const KEPT_SECONDS = 24 * 3600;

export const addChallenge = (sent: Sent, now: Date): Write => {
  const expiresAt = new Date(now.getTime() + LINK.codeMinutes * 60_000);
  const row: Challenge = { ...sent, state: 'LIVE', expiresAt: expiresAt.toISOString(), triesLeft: LINK.triesPerCode };
  return {
    item: {
      Put: {
        TableName: mainTable(),
        Item: { ...KEYS.challenge(sent.id), ...row, ttl: Math.floor(expiresAt.getTime() / 1000) + KEPT_SECONDS },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
};

export const findChallenge = async (id: string): Promise<Challenge | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.challenge(id), ConsistentRead: true }),
  );
  return Item ? challenge.parse(Item) : null;
};

const change = (id: string, UpdateExpression: string, now: Date, values: Record<string, unknown>): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.challenge(id),
      UpdateExpression,
      ConditionExpression: '#state = :live AND triesLeft > :zero AND expiresAt > :now',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':live': 'LIVE', ':zero': 0, ':now': now.toISOString(), ...values },
    },
  },
  refusal: 'link-unusable',
});

/** A wrong code costs a try of the challenge, while it is live. */
export const spendTry = (id: string, now: Date): Write =>
  change(id, 'SET triesLeft = triesLeft - :one', now, { ':one': 1 });

/** The right code works once. */
export const redeemChallenge = (id: string, now: Date): Write =>
  change(id, 'SET #state = :used', now, { ':used': 'USED' });

export const isLive = (sent: Challenge, now: Date): boolean =>
  sent.state === 'LIVE' && sent.triesLeft > 0 && sent.expiresAt > now.toISOString();

/** When codes may be sent (security.md 3.2): at most so many an hour and a day. Answers the new list, or null. */
export const withinBudget = (sentAt: readonly string[], now: Date): string[] | null => {
  const since = (hours: number) => {
    const from = new Date(now.getTime() - hours * 3_600_000).toISOString();
    return sentAt.filter((at) => at > from);
  };
  const isSpent = since(1).length >= LINK.codesPerHour || since(24).length >= LINK.codesPerDay;
  return isSpent ? null : [...since(24), now.toISOString()];
};

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LINK, LINK_STATES } from '#shared/access/links.ts';
import { reference, releaseId, requestId } from '#shared/ids.ts';
import { packetFile } from '#shared/packet/packet-files.ts';
import { contact, instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf, type LinkName, pickupNumberFor, tokenFor } from './link-secrets.ts';

/** A link, found by the hash of its token. Challenges and grants are counted on this row (pickups.ts). */
export const linkRow = z.object({
  requestId,
  releaseId,
  linkVersion: z.number().int().positive(),
  epoch: z.number().int(),
  state: z.enum(LINK_STATES),
  expiresAt: instant,
  /** Grants given, and how many there may be. */
  used: z.number().int(),
  max: z.number().int(),
  triesLeft: z.number().int(),
  packetSha256: z.string().length(64),
  pages: z.number().int(),
  bytes: z.number().int(),
  /** The files, where the packet has several. */
  volumes: z.array(packetFile).optional(),
  reference,
  pickupContact: contact,
  firstOpenedAt: instant.optional(),
});
export type Link = z.infer<typeof linkRow>;

export type NewLink = Omit<Link, 'state' | 'used' | 'max' | 'triesLeft' | 'firstOpenedAt'>;

/** By what a link can be found and revoked: hashes, so that the table holds no secret that works. */
export const linkHashes = (name: LinkName) => ({
  tokenHash: hashOf(tokenFor(name)),
  numberHash: hashOf(pickupNumberFor(name)),
});

const put = (Item: Record<string, unknown>): Write => ({
  item: { Put: { TableName: mainTable(), Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  refusal: 'in-flight',
});

/** The link and the pickup number that leads to it. TTL only collects: expiry is in every condition. */
export const newLinkRows = (link: NewLink): Write[] => {
  const { tokenHash, numberHash } = linkHashes(link);
  const ttl = Math.floor(Date.parse(link.expiresAt) / 1000) + 90 * 24 * 3600;
  return [
    put({
      ...KEYS.link(tokenHash),
      ...link,
      state: 'ACTIVE',
      used: 0,
      max: LINK.maxGrants,
      triesLeft: LINK.triesPerLink,
      ttl,
    }),
    put({ ...KEYS.pickupNumber(numberHash), tokenHash, ttl }),
  ];
};

/** From the next request on the link opens nothing. */
export const revokeLink = (tokenHash: string): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.link(tokenHash),
      UpdateExpression: 'SET #state = :revoked',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':revoked': 'REVOKED' },
    },
  },
});

export const findLink = async (tokenHash: string): Promise<Link | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.link(tokenHash), ConsistentRead: true }),
  );
  return Item ? linkRow.parse(Item) : null;
};

/** The token hash behind a typed pickup number. */
export const findPickupNumber = async (numberHash: string): Promise<string | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.pickupNumber(numberHash), ConsistentRead: true }),
  );
  return Item ? String(Item.tokenHash) : null;
};

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LINK } from '#shared/access/links.ts';
import { instant, type Request } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { linkEpoch } from './link-secrets.ts';
import { linkRow } from './links.ts';

/** A link as its holder meets it: with the times at which codes were sent for it, their budget. */
const deliveryLink = linkRow.extend({ codesSentAt: z.array(instant).default([]) });
export type DeliveryLink = z.infer<typeof deliveryLink> & { hash: string };

/** Opened by a code. It may fetch until `expiresAt`; until `renewsUntil` without another count. */
export const pickupSession = z.object({
  linkHash: z.string(),
  requestId: z.string(),
  linkVersion: z.number().int(),
  expiresAt: instant,
  renewsUntil: instant.optional(),
});
export type PickupSessionRow = z.infer<typeof pickupSession>;

const read = async (key: { pk: string; sk: string }) =>
  (await tables().send(new GetCommand({ TableName: mainTable(), Key: key, ConsistentRead: true }))).Item;

export const findDeliveryLink = async (hash: string): Promise<DeliveryLink | null> => {
  const item = await read(KEYS.link(hash));
  return item ? { ...deliveryLink.parse(item), hash } : null;
};

export const findSession = async (idHash: string): Promise<PickupSessionRow | null> => {
  const item = await read(KEYS.pickupSession(idHash));
  return item ? pickupSession.parse(item) : null;
};

/** All that must hold for a link to be of use now; the same stands in the condition of every write that relies on it. */
export const isUsable = (link: DeliveryLink, request: Request, now: Date): boolean =>
  link.state === 'ACTIVE' &&
  link.epoch === linkEpoch() &&
  link.expiresAt > now.toISOString() &&
  link.linkVersion === request.release?.linkVersion &&
  link.packetSha256 === request.release.packetSha256 &&
  !request.flags.includes('RECALLED');

type LinkChange = { update?: string; only?: string; values?: Record<string, unknown> };

/** A change of a link that holds only while the link is of use (security.md 3.2: expiry sits in the condition). */
export const changeLink = (link: DeliveryLink, now: Date, { update, only, values }: LinkChange): Write => {
  const on = {
    TableName: mainTable(),
    Key: KEYS.link(link.hash),
    ConditionExpression: `#state = :active AND expiresAt > :now AND epoch = :epoch AND linkVersion = :version${only ? ` AND ${only}` : ''}`,
    ExpressionAttributeNames: {
      '#state': 'state',
      ...(`${update}${only}`.includes('#max') ? { '#max': 'max' } : {}),
      ...(`${update}${only}`.includes('#used') ? { '#used': 'used' } : {}),
    },
    ExpressionAttributeValues: {
      ':active': 'ACTIVE',
      ':now': now.toISOString(),
      ':epoch': linkEpoch(),
      ':version': link.linkVersion,
      ...values,
    },
  };
  return {
    item: update ? { Update: { ...on, UpdateExpression: update } } : { ConditionCheck: on },
    refusal: 'link-unusable',
  };
};

/** For events that leave the request as it is: it must not have been recalled, nor its link replaced, meanwhile. */
export const notRecalled = (link: DeliveryLink): Write => ({
  item: {
    ConditionCheck: {
      TableName: mainTable(),
      Key: KEYS.request(link.requestId),
      ConditionExpression: 'NOT contains(flags, :recalled) AND #release.linkVersion = :version',
      ExpressionAttributeNames: { '#release': 'release' },
      ExpressionAttributeValues: { ':recalled': 'RECALLED', ':version': link.linkVersion },
    },
  },
  refusal: 'link-unusable',
});

export const addSession = (idHash: string, link: DeliveryLink, now: Date): Write => {
  const expires = now.getTime() + LINK.sessionIdleMinutes * 60_000;
  const row: PickupSessionRow = {
    linkHash: link.hash,
    requestId: link.requestId,
    linkVersion: link.linkVersion,
    expiresAt: new Date(expires).toISOString(),
  };
  return {
    item: {
      Put: {
        TableName: mainTable(),
        Item: { ...KEYS.pickupSession(idHash), ...row, ttl: Math.floor(expires / 1000) + 24 * 3600 },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
};

/** The session that was granted fetches again for half an hour; two calls at once count once. */
export const holdGrant = (idHash: string, now: Date): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.pickupSession(idHash),
      UpdateExpression: 'SET renewsUntil = :until, expiresAt = :until',
      ConditionExpression: 'expiresAt > :now AND (attribute_not_exists(renewsUntil) OR renewsUntil <= :now)',
      ExpressionAttributeValues: {
        ':now': now.toISOString(),
        ':until': new Date(now.getTime() + LINK.resumeMinutes * 60_000).toISOString(),
      },
    },
  },
  refusal: 'in-flight',
});

import { GetCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import canonicalize from 'canonicalize';
import { tables } from '#functions/adapters/clients.ts';
import { commit } from '#functions/adapters/commit.ts';
import { auditKey, auditTable, KEYS, mainTable } from '#functions/adapters/keys.ts';
import { codeFor, hashOf, linkEpoch, tokenFor } from '#functions/adapters/link-secrets.ts';
import { newLinkRows } from '#functions/adapters/links.ts';
import { newId, newReference, newSecret } from '#functions/adapters/new-id.ts';
import { addSession, findDeliveryLink } from '#functions/adapters/pickups.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import { challengePickup } from '#functions/stages/deliver/challenge-pickup.ts';
import { verifyPickup } from '#functions/stages/deliver/verify-pickup.ts';
import { chainStart } from '#shared/audit/chain.ts';
import type { Request } from '#shared/request/request.ts';
import { aRequest, NOW, SHA } from './requests.ts';

export const now = new Date(NOW);
export const later = (millis: number, from: Date = now) => new Date(from.getTime() + millis);
export const MINUTES = 60_000;
export const DAYS = 24 * 60 * MINUTES;

const contact = { channel: 'text', address: '+12025550199', source: 'Registration' } as const;

/** A request that has been released with a link, as staff leave it. */
export const released = async ({ max = 5, expiresAt = later(14 * DAYS) }: { max?: number; expiresAt?: Date } = {}) => {
  const release = {
    releaseId: newId('rel'),
    at: NOW,
    by: 'ana',
    packetSha256: SHA,
    linkVersion: 1,
    expiresAt: expiresAt.toISOString(),
  };
  const request = aRequest({ id: newId('req'), reference: newReference(), state: 'RELEASED', version: 1, release });
  const link = {
    requestId: request.id,
    linkVersion: 1,
    epoch: linkEpoch(),
    packetSha256: SHA,
    pages: 3,
    bytes: 1000,
    releaseId: request.release?.releaseId ?? raise('no release'),
    reference: request.reference,
    pickupContact: contact,
    expiresAt: release.expiresAt,
  };
  const created = await commit({
    ...{
      before: null,
      after: request,
      chain: chainStart(request.id),
      actor: { kind: 'requester' },
      action: 'submit',
      now,
    },
    writes: newLinkRows(link),
  });
  if (!created.ok) raise(created.refusal.code);
  const token = tokenFor(link);
  const hash = hashOf(token);
  await change(KEYS.link(hash), { max });
  return { request, link, token, hash };
};
export type Released = Awaited<ReturnType<typeof released>>;

/** Opens one session of a link, as its holder does. */
export const opened = async (token: string, at: Date = now): Promise<string> => {
  const challengeId = await challenged(token, at);
  const session = await verifyPickup({ challengeId, code: codeFor(challengeId), now: at });
  return session.ok ? session.value.sessionId : raise(session.refusal.code);
};

/** A code of a link; its budget is set back, so that a test may ask as often as it likes. */
export const challenged = async (token: string, at: Date = now): Promise<string> => {
  await change(KEYS.link(hashOf(token)), { codesSentAt: undefined });
  const asked = await challengePickup({ key: { token }, now: at });
  return asked.ok ? asked.value.challengeId : raise(asked.refusal.code);
};

export const raise = (why: string): never => {
  throw new Error(why);
};

/** Changes a row behind the back of the product. */
export const change = async (key: { pk: string; sk: string }, facts: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(facts)) {
    await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: key,
        ExpressionAttributeNames: { '#n': name },
        UpdateExpression: value === undefined ? 'REMOVE #n' : 'SET #n = :v',
        ...(value === undefined ? {} : { ExpressionAttributeValues: { ':v': value } }),
      }),
    );
  }
};

export const row = async (key: { pk: string; sk: string }) =>
  (await tables().send(new GetCommand({ TableName: mainTable(), Key: key, ConsistentRead: true }))).Item;

/** The actions of a request's history, oldest first. */
export const historyOf = async ({ id }: Pick<Request, 'id'>): Promise<string[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: auditTable(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': auditKey(id, 0).pk },
    }),
  );
  return (Items ?? []).map(({ event }) => String(event.action));
};

/** A fingerprint of everything stored, to compare before with after. */
export const everything = async (): Promise<string> => {
  const { Items } = await tables().send(new ScanCommand({ TableName: mainTable() }));
  return hashOf(
    (Items ?? [])
      .map((item) => canonicalize(item))
      .sort()
      .join(),
  );
};

export const outbox = async (requestId: string) => {
  const { Items } = await tables().send(
    new ScanCommand({
      TableName: mainTable(),
      FilterExpression: 'begins_with(pk, :out)',
      ExpressionAttributeValues: { ':out': `OUT#${requestId}#` },
    }),
  );
  return (Items ?? []).sort((a, b) => (String(a.pk) < String(b.pk) ? -1 : 1));
};

/** Sessions without their codes, for many at once. */
export const sessionsOf = async ({ hash }: Released, count: number): Promise<string[]> => {
  const link = (await findDeliveryLink(hash)) ?? raise('no link');
  return Promise.all(
    Array.from({ length: count }, async () => {
      const sessionId = newSecret();
      await writeTogether([addSession(hashOf(sessionId), link, now)]);
      return sessionId;
    }),
  );
};

import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { tables } from '#functions/adapters/clients.ts';
import { disclosuresOf } from '#functions/adapters/disclosures.ts';
import { chainHeadOf, eventsOf } from '#functions/adapters/history.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import { hashOf, linkEpoch, pickupNumberFor, tokenFor } from '#functions/adapters/link-secrets.ts';
import { findLink, findPickupNumber } from '#functions/adapters/links.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { recallRelease } from '#functions/stages/release/recall-release.ts';
import { reissueLink } from '#functions/stages/release/reissue-link.ts';
import { releasePacket } from '#functions/stages/release/release-packet.ts';
import type { StaffCall } from '#functions/stages/staff-call.ts';
import type { Request } from '#shared/request/request.ts';
import { MRN, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
beforeAll(seedPatient);

const ana = staff('ana', 'roi_specialist');
const callOn = (request: Request, person = ana): StaffCall => ({
  requestId: request.id,
  actor: person,
  version: null,
  now,
});
const release = (request: Request) => releasePacket(callOn(request), { packetSha256: SHA });
const nameOf = (request: Request) => ({
  releaseId: request.release?.releaseId ?? '',
  linkVersion: request.release?.linkVersion ?? 0,
  epoch: linkEpoch(),
});
const released = async (): Promise<Request> => {
  const done = await release(await seedCase('APPROVED'));
  if (!done.ok) throw new TypeError(done.refusal.code);
  return done.value;
};
const outboxOf = async ({ id }: Request) => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pending',
      ExpressionAttributeValues: { ':pending': 'OUTBOX#PENDING' },
    }),
  );
  return (Items ?? []).map(({ notice }) => notice).filter((notice) => notice.requestId === id);
};

describe('a release', () => {
  it('writes the state, one release, the link by hash, the accounting row, one event and one notice together', async () => {
    const request = await released();
    const { releaseId } = request.release ?? {};
    const token = tokenFor(nameOf(request));
    expect(request).toMatchObject({ state: 'RELEASED', version: 2, release: { packetSha256: SHA, linkVersion: 1 } });
    expect((await readCaseFile(request.id))?.release).toMatchObject({ releaseId, tokenHash: hashOf(token) });
    expect(await findLink(hashOf(token))).toMatchObject({
      requestId: request.id,
      state: 'ACTIVE',
      used: 0,
      max: 5,
      triesLeft: 10,
      epoch: 1,
      pages: 3,
      bytes: 1000,
      expiresAt: '2026-12-06T15:00:00.000Z',
      pickupContact: { channel: 'text', address: '+12025550143' },
    });
    expect(await findPickupNumber(hashOf(pickupNumberFor(nameOf(request))))).toBe(hashOf(token));
    const accounted = (await disclosuresOf(MRN)).filter((row) => row.requestId === request.id);
    expect(accounted).toMatchObject([
      { releaseId, by: 'ana', recipient: 'Rosa Example', basis: '45 CFR 164.524', pages: 3, approvedBy: ['ben'] },
    ]);
    expect((await eventsOf(request.id)).map(({ event }) => event.action)).toEqual(['submit', 'release']);
    expect(await outboxOf(request)).toEqual([{ kind: 'packet-ready', requestId: request.id, linkVersion: 1 }]);
  });

  it('leaves no token, number or name of the patient in keys, events or notices', async () => {
    const request = await released();
    const token = tokenFor(nameOf(request));
    const { Items } = await tables().send(
      new QueryCommand({
        TableName: mainTable(),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': KEYS.request(request.id).pk },
      }),
    );
    const link = await tables().send(new GetCommand({ TableName: mainTable(), Key: KEYS.link(hashOf(token)) }));
    const everything = JSON.stringify([Items, link.Item]);
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(pickupNumberFor(nameOf(request)));
    expect(JSON.stringify([await eventsOf(request.id), await outboxOf(request)])).not.toMatch(/Rosa|Example|\+1202/);
  });

  it('happens once, whoever and however many ask at the same time', async () => {
    const request = await seedCase('APPROVED');
    const done = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        releasePacket(callOn(request, staff(`s${i}`, 'supervisor')), { packetSha256: SHA }),
      ),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = done.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    expect(codes.every((code) => ['stale-version', 'already-released'].includes(code))).toBe(true);
    expect((await disclosuresOf(MRN)).filter((row) => row.requestId === request.id)).toHaveLength(1);
    expect(await eventsOf(request.id)).toHaveLength(2);
    expect(await outboxOf(request)).toHaveLength(1);
    expect(await release(request)).toEqual({ ok: false, refusal: { code: 'already-released' } });
  });

  it.each([
    [
      'the packet is another',
      { packet: { buildId: newId('bld'), status: 'built', sha256: 'c'.repeat(64), pages: 3, bytes: 9 } },
      'approvals-missing',
    ],
    ['the packet is not built', { packet: { buildId: newId('bld'), status: 'building' } }, 'packet-missing'],
    ['nobody approved', { approvals: [] }, 'approvals-missing'],
    ['only one approved what is sensitive', { isSensitive: true }, 'approvals-missing'],
    ['no contact is confirmed', { pickupContact: undefined }, 'contact-unconfirmed'],
    ['no patient is matched', { match: undefined }, 'not-matched'],
    [
      'identity was rejected',
      { identity: { result: 'rejected', method: 'id', by: 'ana', at: now.toISOString() } },
      'identity-unverified',
    ],
    [
      'the code would go to the mailbox of the link',
      {
        pickupContact: {
          channel: 'email',
          address: 'ROSA+x@example.com',
          source: 'Registration',
          by: 'ana',
          at: now.toISOString(),
        },
      },
      'contact-same-channel',
    ],
  ])('is refused while %s', async (_, changes, code) => {
    const request = await seedCase('APPROVED', changes);
    expect(await release(request)).toMatchObject({ ok: false, refusal: { code } });
    expect((await loadRequest(request.id))?.request).toEqual(request);
    expect((await readCaseFile(request.id))?.release).toBeUndefined();
  });

  it('is refused for other bytes than those that are there', async () => {
    const request = await seedCase('APPROVED');
    const done = await releasePacket(callOn(request), { packetSha256: 'd'.repeat(64) });
    expect(done).toEqual({ ok: false, refusal: { code: 'packet-changed' } });
  });
});

describe('a new link', () => {
  it('kills the old one in the same moment and tells the requester', async () => {
    const first = await released();
    const old = hashOf(tokenFor(nameOf(first)));
    const done = await reissueLink(callOn(first));
    if (!done.ok) throw new TypeError(done.refusal.code);
    const fresh = hashOf(tokenFor(nameOf(done.value)));
    expect(done.value.release?.linkVersion).toBe(2);
    expect(fresh).not.toBe(old);
    expect((await findLink(old))?.state).toBe('REVOKED');
    expect(await findLink(fresh)).toMatchObject({ state: 'ACTIVE', linkVersion: 2, used: 0, triesLeft: 10 });
    expect((await readCaseFile(first.id))?.release).toMatchObject({ linkVersion: 2, tokenHash: fresh });
    expect(await outboxOf(first)).toContainEqual({ kind: 'packet-ready', requestId: first.id, linkVersion: 2 });
    expect((await disclosuresOf(MRN)).filter((row) => row.requestId === first.id)).toHaveLength(1);
  });
});

describe('a recall', () => {
  it('revokes the link and marks the request; nothing further can be sent', async () => {
    const request = await released();
    const done = await recallRelease(callOn(request), { note: 'Wrong patient' });
    expect(done).toMatchObject({ ok: true, value: { state: 'RELEASED', flags: ['RECALLED'] } });
    expect((await findLink(hashOf(tokenFor(nameOf(request)))))?.state).toBe('REVOKED');
    expect(await reissueLink(callOn(request))).toEqual({ ok: false, refusal: { code: 'wrong-state' } });
    expect(await recallRelease(callOn(request), { note: 'again' })).toMatchObject({ ok: false });
    expect(await chainHeadOf(request.id)).toMatchObject({ seq: 3 });
    expect(JSON.stringify(await eventsOf(request.id))).not.toContain('Wrong patient');
  });
});

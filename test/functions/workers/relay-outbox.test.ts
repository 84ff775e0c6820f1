import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '#functions/adapters/commit.ts';
import { KEYS } from '#functions/adapters/keys.ts';
import { codeFor, linkEpoch, pickupNumberFor, printedPickupNumber } from '#functions/adapters/link-secrets.ts';
import type { Notice } from '#functions/adapters/notices.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { sendNotice } from '#functions/stages/deliver/send-notice.ts';
import { wakeNotices } from '#functions/stages/sweep/wake-notices.ts';
import { handler } from '#functions/workers/relay-outbox.ts';
import { handler as sweep } from '#functions/workers/sweep.ts';
import { inQa, textPdf } from '#test/support/builds.ts';
import { challenged, change, later, MINUTES, now, outbox, raise, released, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { withCaughtMessages } from '#test/support/sent-messages.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();
withObjects();
const sent = withCaughtMessages();
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

const notify = async (notice: Notice) => {
  const loaded = (await loadRequest(notice.requestId)) ?? raise('no request');
  const told = await commit({
    ...{
      before: loaded.request,
      after: loaded.request,
      chain: loaded.chain,
      actor: { kind: 'system', worker: 'test' },
    },
    action: 'grant',
    now,
    notices: [notice],
  });
  if (!told.ok) raise(told.refusal.code);
  return (await outbox(notice.requestId)).at(-1) ?? raise('no row');
};
const insert = (key: { pk: string }, eventName = 'INSERT') =>
  ({ eventName, dynamodb: { SequenceNumber: `n${key.pk}`, Keys: { pk: { S: key.pk }, sk: { S: 'OUT' } } } }) as never;
const keyOf = (item: Record<string, unknown>) => ({ pk: String(item.pk), sk: String(item.sk) });

describe('what leaves by mail', () => {
  it('says nothing about a person: a reference, what to do, and where', async () => {
    const { request } = await released();
    const item = await notify({ kind: 'request-received', requestId: request.id });
    expect(await handler({ Records: [insert(keyOf(item))] })).toEqual({ batchItemFailures: [] });
    const [mail] = sent.mails();
    expect(mail).toMatchObject({ to: ['rosa@example.com'], from: 'records@example.org' });
    expect(mail?.subject).toContain(request.reference);
    expect(mail?.text).toContain('https://records.example.org/en/status');
    for (const secret of ['Rosa', 'Example Hospital', '1980', '100001', request.id])
      expect(`${mail?.subject} ${mail?.text} ${mail?.html} ${mail?.notice}`).not.toContain(secret);
    expect(await row(keyOf(item))).toMatchObject({ status: 'SENT' });
    expect(await row(keyOf(item))).not.toHaveProperty('gsi1pk');
  });

  it('carries link and pickup number, in the language of the request, and the same ones when sent again', async () => {
    const { request, link, token } = await released();
    await change(KEYS.request(request.id), { language: 'es' });
    const item = await notify({ kind: 'packet-ready', requestId: request.id, linkVersion: 1 });
    await sendNotice(keyOf(item), now);
    await change(keyOf(item), { status: 'PENDING' });
    await sendNotice(keyOf(item), now);
    const [first, again] = sent.mails();
    expect(first?.text).toContain(`https://records.example.org/p#${token}`);
    expect(first?.html).toContain(`href="https://records.example.org/p#${token}"`);
    expect(first?.text).toContain(printedPickupNumber(pickupNumberFor({ ...link, epoch: linkEpoch() })));
    expect(first?.subject).toContain('lista');
    expect(again).toEqual(first);
  });

  it.each<[string, (given: Awaited<ReturnType<typeof released>>) => Promise<void>]>([
    ['recalled', ({ request }) => change(KEYS.request(request.id), { flags: ['RECALLED'] })],
    ['revoked', ({ hash }) => change(KEYS.link(hash), { state: 'REVOKED' })],
  ])('is not sent for a link that was %s before its mail went out', async (_, spoil) => {
    const given = await released();
    const item = await notify({ kind: 'packet-ready', requestId: given.request.id, linkVersion: 1 });
    await spoil(given);
    expect(await sendNotice(keyOf(item), now)).toBe('sent');
    expect(sent.mails()).toEqual([]);
  });
});

describe('codes', () => {
  it('go by text to the contact on record, never to one from the request', async () => {
    const { token, request } = await released();
    const challengeId = await challenged(token);
    const [item] = await outbox(request.id);
    await sendNotice(keyOf(item ?? raise('no row')), now);
    expect(sent.mails()).toEqual([]);
    expect(sent.texts()).toEqual([{ to: '+12025550199', body: expect.stringContaining(codeFor(challengeId)) }]);
  });

  it('go by mail when that is the confirmed contact', async () => {
    const given = await released();
    await change(KEYS.link(given.hash), {
      pickupContact: { channel: 'email', address: 'office@firm.example', source: 'Call' },
    });
    const challengeId = await challenged(given.token);
    await sendNotice(keyOf((await outbox(given.request.id))[0] ?? raise('no row')), now);
    expect(sent.mails()).toMatchObject([
      { to: ['office@firm.example'], text: expect.stringContaining(codeFor(challengeId)) },
    ]);
  });

  it('are not sent when they would arrive dead', async () => {
    const { token, request } = await released();
    await challenged(token);
    await sendNotice(keyOf((await outbox(request.id))[0] ?? raise('no row')), later(10 * MINUTES));
    expect(sent.texts()).toEqual([]);
  });
});

describe('a notice that cannot be sent', () => {
  it('waits longer each time, is woken by the sweep when due, and is left to a person after eight tries', async () => {
    sent.failMail();
    const { request } = await released();
    const key = keyOf(await notify({ kind: 'action-needed', requestId: request.id }));
    let at = now;
    for (const minutes of [1, 2, 4, 8, 16, 32, 64]) {
      expect(await sendNotice(key, at)).toBe('waiting');
      expect(await row(key)).toMatchObject({ dueAt: later(minutes * MINUTES, at).toISOString() });
      expect(await sendNotice(key, later(minutes * MINUTES - 1, at))).toBe('skipped');
      await wakeNotices(later(minutes * MINUTES, at));
      expect(await row(key)).not.toMatchObject({ wokenAt: later(minutes * MINUTES, at).toISOString() });
      at = later(minutes * MINUTES + 31_000, at);
      await wakeNotices(at);
      expect(await row(key)).toMatchObject({ wokenAt: at.toISOString() });
    }
    expect(await sendNotice(key, at)).toBe('dead');
    expect(await row(key)).toMatchObject({ status: 'DEAD', attempts: 8, gsi1pk: 'OUTBOX#DEAD' });
  });

  it('does not hold up the others, and only what is no notice is reported back', async () => {
    const { request } = await released();
    const good = keyOf(await notify({ kind: 'request-received', requestId: request.id }));
    const bad = { pk: 'OUT#nobody#1' };
    await change(
      { pk: bad.pk, sk: 'OUT' },
      { status: 'PENDING', attempts: 0, at: now.toISOString(), notice: { kind: 'unknown' } },
    );
    const result = await handler({
      Records: [insert(bad), insert({ pk: 'REQ#x' }), insert(good), insert(good, 'REMOVE')],
    });
    expect(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([`n${bad.pk}`, 'nREQ#x']);
    expect(sent.mails()).toHaveLength(1);
    await change({ pk: bad.pk, sk: 'OUT' }, { status: 'SENT' });
  });
});

describe('work', () => {
  const aBuild = async () =>
    inQa([
      { bytes: await textPdf('one', 'two'), recordType: 'lab', recordDate: '2026-01-01' },
      { bytes: await textPdf('three', 'four'), recordType: 'lab', recordDate: '2026-01-02' },
    ]);

  it('goes out as one message a part, and again by the sweep for parts that nobody works on', async () => {
    const { message, request } = await aBuild();
    const parts = [1, 2].map((part) => ({ ...message, part }));
    await handler({ Records: [insert(keyOf((await outbox(request.id))[0] ?? raise('no row')))] });
    expect(sent.queued('redactions')).toEqual(parts);
    const key = KEYS.build(message.requestId, message.buildId);
    expect(await row(key)).toMatchObject({ gsi1pk: 'BUILDING' });

    await change(key, { gsi1sk: now.toISOString() });
    const alive = { part: 1, documentId: `doc_${'0'.repeat(26)}`, from: 1, to: 2, status: 'redacting', attempts: 1 };
    const leaseUntil = new Date(Date.now() + 60_000).toISOString();
    await change(KEYS.buildPart(message.buildId, 1), { ...alive, pagesDone: 0, leaseUntil });
    await sweep();
    expect(sent.queued('redactions').slice(2)).toEqual(parts.slice(1));
    await sweep();
    expect(sent.queued('redactions')).toHaveLength(3);
    expect(sent.queued('packets')).toEqual([]);
  });

  it('asks for the packet again when its parts are done and its worker is gone', async () => {
    const { message } = await aBuild();
    const key = KEYS.build(message.requestId, message.buildId);
    await change(key, { partsLeft: 0, gsi1sk: now.toISOString() });
    await sweep();
    expect(sent.queued('packets')).toEqual([message]);
    expect(sent.queued('redactions')).toEqual([]);
  });
});

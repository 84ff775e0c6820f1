import { describe, expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { codeFor, linkEpoch, pickupNumberFor } from '#functions/adapters/link-secrets.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { challengePickup } from '#functions/stages/deliver/challenge-pickup.ts';
import { verifyPickup } from '#functions/stages/deliver/verify-pickup.ts';
import {
  challenged,
  change,
  DAYS,
  everything,
  historyOf,
  later,
  MINUTES,
  now,
  opened,
  outbox,
  released,
  row,
} from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();

const refusal = { ok: false, refusal: { code: 'link-unusable' } };
const wrong = (challengeId: string) => (codeFor(challengeId) === '00000000' ? '11111111' : '00000000');
const guess = (challengeId: string, at: Date = now) => verifyPickup({ challengeId, code: wrong(challengeId), now: at });
const type = (challengeId: string, at: Date = now) =>
  verifyPickup({ challengeId, code: codeFor(challengeId), now: at });

describe('asking for a code', () => {
  it('enqueues one notice with its audit event, to the contact on record, and stores no code', async () => {
    const { token, request } = await released();
    const challengeId = await challenged(token);
    const [told] = await outbox(request.id);
    expect(told).toMatchObject({ status: 'PENDING', notice: { kind: 'pickup-code', challengeId } });
    expect(JSON.stringify([told, await row(KEYS.challenge(challengeId))])).not.toContain(codeFor(challengeId));
    expect(await historyOf(request)).toEqual(['submit', 'send-code']);
  });

  it('finds the link by its pickup number too, as people type it', async () => {
    const { link, request } = await released();
    const number = pickupNumberFor({ ...link, epoch: linkEpoch() }).toLowerCase();
    await challengePickup({ key: { pickupNumber: ` ${number.slice(0, 4)}-${number.slice(4)}` }, now });
    expect(await outbox(request.id)).toHaveLength(1);
  });

  it('answers a link that does not exist, was revoked or is over its budget in the same shape, and sends nothing', async () => {
    const [revoked, spent] = [await released(), await released()];
    await change(KEYS.link(revoked.hash), { state: 'REVOKED' });
    for (const minute of [0, 1, 2, 3, 4]) {
      const asked = await challengePickup({ key: { token: spent.token }, now: later(minute * MINUTES) });
      expect(asked).toMatchObject({ ok: true, value: { challengeId: expect.stringMatching(/^chl_\w{26}$/) } });
    }
    expect(await outbox(spent.request.id)).toHaveLength(3);
    const before = await everything();
    for (const token of [revoked.token, spent.token, 'x'.repeat(43), 'malformed', '']) {
      const asked = await challengePickup({ key: { token }, now: later(5 * MINUTES) });
      expect(asked).toEqual({ ok: true, value: { challengeId: expect.stringMatching(/^chl_\w{26}$/) } });
    }
    expect(await everything()).toBe(before);
  });

  it('sends at most three codes an hour and six a day', async () => {
    const { token, request } = await released();
    for (let hour = 0; hour < 6; hour += 1)
      for (const minute of [0, 1, 2, 3])
        await challengePickup({ key: { token }, now: later((hour * 61 + minute) * MINUTES) });
    expect(await outbox(request.id)).toHaveLength(6);
    await challengePickup({ key: { token }, now: later(DAYS + 5 * MINUTES) });
    expect(await outbox(request.id)).toHaveLength(7);
  });
});

describe('typing a code', () => {
  it('opens a session once; the same code again is refused', async () => {
    const { token } = await released({ expiresAt: later(9 * DAYS) });
    const challengeId = await challenged(token);
    const code = codeFor(challengeId);
    const session = await verifyPickup({ challengeId, code: ` ${code.slice(0, 4)} ${code.slice(4)}`, now });
    expect(session).toMatchObject({
      ok: true,
      value: { pages: 3, grantsLeft: 5, linkExpiresAt: later(9 * DAYS).toISOString() },
    });
    expect(await type(challengeId)).toEqual(refusal);
  });

  it('opens one session when the right code comes ten times at once', async () => {
    const { token } = await released();
    const challengeId = await challenged(token);
    const results = await Promise.all(Array.from({ length: 10 }, () => type(challengeId)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('refuses the code of another link or challenge', async () => {
    const [one, other] = [await challenged((await released()).token), await challenged((await released()).token)];
    expect(await verifyPickup({ challengeId: one, code: codeFor(other), now })).toEqual(refusal);
    expect(await type(other)).toMatchObject({ ok: true });
  });

  it.each([
    ['a millisecond before ten minutes are over', -1, true],
    ['when ten minutes are over', 0, false],
    ['a millisecond later', 1, false],
  ])('takes a code by the clock: %s', async (_, millis, isOk) => {
    const challengeId = await challenged((await released()).token);
    expect((await type(challengeId, later(10 * MINUTES + millis))).ok).toBe(isOk);
  });

  it('gives five tries per code', async () => {
    const { token } = await released();
    const challengeId = await challenged(token);
    for (let attempt = 1; attempt <= 5; attempt += 1) await guess(challengeId);
    expect(await type(challengeId)).toEqual(refusal);
    expect(await opened(token)).toBeTruthy();
  });

  it('freezes the link with the tenth wrong code over its life, and says so in the history once', async () => {
    const { token, request, hash } = await released();
    for (const round of [0, 1]) {
      const challengeId = await challenged(token, later(round * MINUTES));
      for (let attempt = 1; attempt <= 5; attempt += 1) await guess(challengeId, later(round * MINUTES));
    }
    expect(await row(KEYS.link(hash))).toMatchObject({ state: 'FROZEN', triesLeft: 0 });
    const history = await historyOf(request);
    expect(history.filter((action) => action === 'wrong-code')).toHaveLength(9);
    expect(history.filter((action) => action === 'freeze-link')).toHaveLength(1);
    await challengePickup({ key: { token }, now: later(2 * MINUTES) });
    expect(await outbox(request.id)).toHaveLength(2);
  });

  it('counts every one of many wrong codes that come at once', async () => {
    const { token, hash } = await released();
    const [one, other] = [await challenged(token), await challenged(token)];
    await Promise.all([one, other].flatMap((id) => Array.from({ length: 8 }, () => guess(id))));
    expect(await row(KEYS.link(hash))).toMatchObject({ state: 'FROZEN', triesLeft: 0 });
    expect(await type(one)).toEqual(refusal);
  });

  it('spends nothing on garbage without a live challenge', async () => {
    await released();
    const before = await everything();
    expect(await verifyPickup({ challengeId: newId('chl'), code: '12345678', now })).toEqual(refusal);
    expect(await verifyPickup({ challengeId: '', code: 'x'.repeat(40), now })).toEqual(refusal);
    expect(await everything()).toBe(before);
  });

  it('refuses the right code of a link that was revoked or has expired meanwhile', async () => {
    const given = await released({ expiresAt: later(5 * MINUTES) });
    const [one, other] = [await challenged(given.token), await challenged(given.token)];
    expect(await type(one, later(5 * MINUTES))).toEqual(refusal);
    await change(KEYS.link(given.hash), { state: 'REVOKED' });
    expect(await type(other)).toEqual(refusal);
  });
});

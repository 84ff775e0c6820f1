import { describe, expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { codeFor } from '#functions/adapters/link-secrets.ts';
import { askStatusCode, statusOf, verifyStatusCode } from '#functions/stages/submit/status.ts';
import { change, everything, later, MINUTES, now, outbox, raise, released } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();

const known = async () => {
  const { request } = await released();
  const { id, reference } = request;
  await change(KEYS.reference(reference), { requestId: id });
  return request;
};
const asked = async (reference: string, at: Date = now) => {
  const result = await askStatusCode({ reference, now: at });
  return result.ok ? result.value.challengeId : raise(result.refusal.code);
};

describe('the status page', () => {
  it('opens with the code that was sent, says who acts next, and closes after a quarter of an hour', async () => {
    const { reference } = await known();
    const challengeId = await asked(reference);
    const opened = await verifyStatusCode({ challengeId, code: codeFor(challengeId), now });
    const sessionId = opened.ok ? opened.value.sessionId : raise('not opened');
    expect(await statusOf({ sessionId, now })).toMatchObject({
      ok: true,
      value: { reference, step: 'sent', actsNext: 'requester' },
    });
    expect(await statusOf({ sessionId, now: later(15 * MINUTES) })).toMatchObject({ ok: false });
    expect(await verifyStatusCode({ challengeId, code: codeFor(challengeId), now })).toMatchObject({ ok: false });
  });

  it('answers an unknown reference in the same shape and stores nothing', async () => {
    const before = await everything();
    expect(await asked('SP-0000-0000')).toMatch(/^chl_\w{26}$/);
    expect(await everything()).toBe(before);
  });

  it('sends three codes an hour, also when they are asked for at once', async () => {
    const { id, reference } = await known();
    await Promise.all([asked(reference), asked(reference)]);
    for (const minute of [1, 2, 3]) await asked(reference, later(minute * MINUTES));
    const sent = await outbox(id);
    expect(sent).toHaveLength(3);
    expect(sent[0]).toMatchObject({ notice: { kind: 'status-code' }, status: 'PENDING' });
  });

  it('gives five tries', async () => {
    const challengeId = await asked((await known()).reference);
    const wrong = codeFor(challengeId) === '00000000' ? '1' : '00000000';
    const guesses = await Promise.all(
      Array.from({ length: 7 }, () => verifyStatusCode({ challengeId, code: wrong, now })),
    );
    expect(guesses.every((guess) => !guess.ok)).toBe(true);
    expect(await verifyStatusCode({ challengeId, code: codeFor(challengeId), now })).toMatchObject({ ok: false });
  });

  it('does not take a code for ten minutes and more', async () => {
    const challengeId = await asked((await known()).reference);
    const late = { challengeId, code: codeFor(challengeId), now: later(10 * MINUTES) };
    expect(await verifyStatusCode(late)).toMatchObject({ refusal: { code: 'link-unusable' } });
  });
});

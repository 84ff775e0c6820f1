import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { codeFor } from '#functions/adapters/link-secrets.ts';
import { challengePickup } from '#functions/stages/deliver/challenge-pickup.ts';
import { grantDownload } from '#functions/stages/deliver/grant-download.ts';
import { verifyPickup } from '#functions/stages/deliver/verify-pickup.ts';
import { LINK } from '#shared/access/links.ts';
import { change, historyOf, later, MINUTES, outbox, type Released, released, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();

type Step = { do: 'ask' | 'guess' | 'type' | 'grant' | 'wait' | 'revoke'; pick: number };
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 3, arbitrary: fc.constant('ask' as const) },
    { weight: 5, arbitrary: fc.constant('guess' as const) },
    { weight: 5, arbitrary: fc.constant('type' as const) },
    { weight: 6, arbitrary: fc.constant('grant' as const) },
    { weight: 2, arbitrary: fc.constant('wait' as const) },
    { weight: 1, arbitrary: fc.constant('revoke' as const) },
  ),
  pick: fc.nat(20),
});

/** What the rules say must hold, kept beside the product (security.md 5, #4 to #7). */
const play = async (given: Released, steps: readonly Step[], expiresAt: Date) => {
  let minutes = 0;
  let isRevoked = false;
  const challenges: { id: string; at: number; used: boolean; wrong: number }[] = [];
  const sessions: { id: string; counted: boolean }[] = [];
  let wrongCodes = 0;
  const now = () => later(minutes * MINUTES);
  const isDead = () => isRevoked || now() >= expiresAt || wrongCodes >= LINK.triesPerLink;

  for (const { do: action, pick } of steps) {
    const challenge = challenges[pick % Math.max(challenges.length, 1)];
    const session = sessions[pick % Math.max(sessions.length, 1)];
    if (action === 'wait') minutes += [1, 11, 61][pick % 3] ?? 1;
    if (action === 'revoke') isRevoked = await change(KEYS.link(given.hash), { state: 'REVOKED' }).then(() => true);
    if (action === 'ask') {
      const sent = (await outbox(given.request.id)).length;
      const asked = await challengePickup({ key: { token: given.token }, now: now() });
      const isSent = (await outbox(given.request.id)).length > sent;
      if (isDead()) expect(isSent).toBe(false);
      if (asked.ok && isSent) challenges.push({ id: asked.value.challengeId, at: minutes, used: false, wrong: 0 });
    }
    if (challenge && (action === 'guess' || action === 'type')) {
      const right = codeFor(challenge.id);
      const code = action === 'type' ? right : right === '00000000' ? '11111111' : '00000000';
      const isLive =
        !challenge.used && challenge.wrong < LINK.triesPerCode && minutes - challenge.at < LINK.codeMinutes;
      const mayOpen = isLive && !isDead();
      const opened = await verifyPickup({ challengeId: challenge.id, code, now: now() });
      expect(opened.ok).toBe(mayOpen && action === 'type');
      if (opened.ok) {
        challenge.used = true;
        sessions.push({ id: opened.value.sessionId, counted: false });
      }
      if (mayOpen && action === 'guess') {
        challenge.wrong += 1;
        wrongCodes += 1;
      }
    }
    if (session && action === 'grant') {
      const granted = await grantDownload({ sessionId: session.id, now: now() });
      if (isDead()) expect(granted.ok).toBe(false);
      session.counted ||= granted.ok;
    }
  }
  return { counted: sessions.filter(({ counted }) => counted).length, wrongCodes };
};

it('keeps its promises in any order of asking, guessing, typing, fetching, waiting and revoking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      async (steps, max) => {
        const expiresAt = later(200 * MINUTES);
        const given = await released({ max, expiresAt });
        const { counted, wrongCodes } = await play(given, steps, expiresAt);
        const link = await row(KEYS.link(given.hash));
        expect(link?.used).toBeLessThanOrEqual(max);
        expect(link?.used).toBeGreaterThanOrEqual(counted);
        expect(link?.triesLeft).toBe(LINK.triesPerLink - wrongCodes);
        const history = await historyOf(given.request);
        expect(history.filter((action) => action === 'freeze-link')).toHaveLength(
          wrongCodes >= LINK.triesPerLink ? 1 : 0,
        );
        expect(history.filter((action) => action === 'open-packet').length).toBe(counted > 0 ? 1 : 0);
      },
    ),
    { numRuns: 15 },
  );
});

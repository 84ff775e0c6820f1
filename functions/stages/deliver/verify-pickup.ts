import type { z } from 'zod';
import type { pickupSession } from '#shared/api/public.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { type Challenge, findChallenge, isLive, redeemChallenge, spendTry } from '../../adapters/challenges.ts';
import { commit } from '../../adapters/commit.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { newSecret } from '../../adapters/new-id.ts';
import {
  addSession,
  changeLink,
  type DeliveryLink,
  findDeliveryLink,
  findSession,
  isUsable,
  notRecalled,
} from '../../adapters/pickups.ts';
import { type Loaded, loadRequest } from '../../adapters/requests.ts';
import { writeTogether } from '../../adapters/write-together.ts';
import { isCode } from './code.ts';
import { atTheFloor } from './floor.ts';
import { sessionView } from './session-view.ts';

type Verify = { challengeId: string; code: string; now: Date };
type Session = z.infer<typeof pickupSession>;

/** Wrong guesses at once are counted one by one: each try reads the count it lowers. */
const ATTEMPTS = 12;

/** Opens a session for a right code. Whatever is wrong, the answer is the same and takes as long (security.md 3.2). */
export const verifyPickup = (call: Verify): Promise<Result<Session>> => atTheFloor(verify(call));

const verify = async ({ challengeId, code, now }: Verify): Promise<Result<Session>> => {
  const isRight = isCode(code, challengeId);
  const challenge = await findChallenge(challengeId);
  // Without a live challenge nothing is spent: a robot's garbage cannot freeze somebody's link.
  if (challenge?.purpose !== 'pickup' || !challenge.linkHash || !isLive(challenge, now)) return unusable;
  const [link, loaded] = await Promise.all([findDeliveryLink(challenge.linkHash), loadRequest(challenge.requestId)]);
  if (!link || !loaded || !isUsable(link, loaded.request, now)) return unusable;
  if (!isRight) return recordWrongCode(challenge, link, loaded, now);
  return openSession(challenge, link, now);
};

const unusable = refuse({ code: 'link-unusable' });

const openSession = async (challenge: Challenge, link: DeliveryLink, now: Date): Promise<Result<Session>> => {
  const sessionId = newSecret();
  const opened = await writeTogether([
    redeemChallenge(challenge.id, now),
    changeLink(link, now, {}),
    notRecalled(link),
    addSession(hashOf(sessionId), link, now),
  ]);
  const session = opened.ok ? await findSession(hashOf(sessionId)) : null;
  return session ? ok(sessionView(sessionId, session, link)) : unusable;
};

/** Every wrong code costs the link a try too; the last one freezes it until staff send a new link. */
const recordWrongCode = async (challenge: Challenge, first: DeliveryLink, loaded: Loaded, now: Date) => {
  let link: DeliveryLink | null = first;
  for (let attempt = 1; link?.state === 'ACTIVE' && attempt <= ATTEMPTS; attempt += 1) {
    const isLast = link.triesLeft <= 1;
    const recorded = await commit({
      before: loaded.request,
      after: loaded.request,
      chain: loaded.chain,
      actor: { kind: 'requester' },
      action: isLast ? 'freeze-link' : 'wrong-code',
      now,
      detail: { linkVersion: link.linkVersion, triesLeft: link.triesLeft - 1 },
      writes: [
        spendTry(challenge.id, now),
        changeLink(link, now, {
          update: `SET triesLeft = :left${isLast ? ', #state = :frozen' : ''}`,
          only: 'triesLeft = :before',
          values: {
            ':before': link.triesLeft,
            ':left': link.triesLeft - 1,
            ...(isLast ? { ':frozen': 'FROZEN' } : {}),
          },
        }),
      ],
    });
    if (recorded.ok) break;
    const again = await findChallenge(challenge.id);
    if (!again || !isLive(again, now)) break;
    link = await findDeliveryLink(link.hash);
  }
  return unusable;
};

import { type StatusView, statusView } from '#shared/api/public.ts';
import type { Reference } from '#shared/ids.ts';
import { statusViewOf } from '#shared/request/status-view.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import {
  addChallenge,
  findChallenge,
  isLive,
  redeemChallenge,
  spendTry,
  withinBudget,
} from '../../adapters/challenges.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { newId, newSecret } from '../../adapters/new-id.ts';
import { addNotice } from '../../adapters/outbox.ts';
import { findByReference, loadRequest } from '../../adapters/requests.ts';
import {
  addStatusSession,
  requestOfStatusSession,
  spendStatusCode,
  statusCodesSentAt,
} from '../../adapters/status-codes.ts';
import { writeTogether } from '../../adapters/write-together.ts';
import { isCode } from '../deliver/code.ts';
import { atTheFloor } from '../deliver/floor.ts';
import { requesterLetters } from '../letters/read-letter.ts';

const unusable = refuse({ code: 'link-unusable' });

/** Sends a code to the requester's own phone or mail. Known or not, the answer and its time are the same. */
export const askStatusCode = (call: { reference: string; now: Date }): Promise<Result<{ challengeId: string }>> =>
  atTheFloor(ask(call));

const ask = async ({ reference, now }: { reference: string; now: Date }): Promise<Result<{ challengeId: string }>> => {
  const challengeId = newId('chl');
  const requestId = await findByReference(reference);
  if (requestId) await sendCode(challengeId, requestId, now);
  return ok({ challengeId });
};

/** Two clicks at once: the second sees the first's code in the budget and tries once more. */
const ATTEMPTS = 3;

const sendCode = async (challengeId: string, requestId: string, now: Date): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await statusCodesSentAt(requestId);
    const sentAt = withinBudget(before, now);
    if (!sentAt) return;
    const sent = await writeTogether([
      spendStatusCode(requestId, before, sentAt),
      addChallenge({ id: challengeId, purpose: 'status', requestId }, now),
      addNotice({ kind: 'status-code', requestId, challengeId }, challengeId, now),
    ]);
    if (sent.ok) return;
  }
};

type Verify = { challengeId: string; code: string; now: Date };
type Opened = { sessionId: string; reference: Reference };

/** Opens the status page for a quarter of an hour. */
export const verifyStatusCode = (call: Verify): Promise<Result<Opened>> => atTheFloor(verify(call));

const verify = async ({ challengeId, code, now }: Verify): Promise<Result<Opened>> => {
  const isRight = isCode(code, challengeId);
  const challenge = await findChallenge(challengeId);
  if (challenge?.purpose !== 'status' || !isLive(challenge, now)) return unusable;
  if (!isRight) {
    await writeTogether([spendTry(challengeId, now)]);
    return unusable;
  }
  const loaded = await loadRequest(challenge.requestId);
  const sessionId = newSecret();
  const opened = await writeTogether([
    redeemChallenge(challengeId, now),
    addStatusSession(hashOf(sessionId), challenge.requestId, now),
  ]);
  return loaded && opened.ok ? ok({ sessionId, reference: loaded.request.reference }) : unusable;
};

/** Where the request stands. Reading changes nothing. */
export const statusOf = async (call: { sessionId: string; now: Date }): Promise<Result<StatusView>> => {
  const requestId = await requestOfStatusSession(hashOf(call.sessionId), call.now);
  const loaded = requestId && (await loadRequest(requestId));
  if (!loaded) return unusable;
  const letters = await requesterLetters(loaded.request.id);
  return ok(statusView.parse({ ...statusViewOf(loaded.request), letters }));
};

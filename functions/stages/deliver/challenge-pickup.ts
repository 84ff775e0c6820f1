import type { z } from 'zod';
import type { pickupKey } from '#shared/api/public.ts';
import { ok, type Result } from '#shared/result.ts';
import { addChallenge, withinBudget } from '../../adapters/challenges.ts';
import { commit } from '../../adapters/commit.ts';
import { hashOf, normalizePickupNumber } from '../../adapters/link-secrets.ts';
import { findPickupNumber } from '../../adapters/links.ts';
import { newId } from '../../adapters/new-id.ts';
import { changeLink, findDeliveryLink, isUsable, notRecalled } from '../../adapters/pickups.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { atTheFloor } from './floor.ts';

type Ask = { key: z.infer<typeof pickupKey>; now: Date };

/** Two clicks at once: the second sees the first's code in the budget and tries once more. */
const ATTEMPTS = 3;

/**
 * Sends a code to the contact on record, over another channel than the link came by. The answer is always the same,
 * link or no link: the code is enqueued in the transaction and never awaited.
 */
export const challengePickup = ({ key, now }: Ask): Promise<Result<{ challengeId: string }>> =>
  atTheFloor(ask(key, now));

const ask = async (key: Ask['key'], now: Date): Promise<Result<{ challengeId: string }>> => {
  const challengeId = newId('chl');
  const linkHash = await linkHashOf(key);
  for (let attempt = 1; linkHash && attempt <= ATTEMPTS; attempt += 1) {
    if ((await sendCode(challengeId, linkHash, now)) !== 'lost-race') break;
  }
  return ok({ challengeId });
};

const linkHashOf = async (key: Ask['key']): Promise<string | null> =>
  'token' in key ? hashOf(key.token) : findPickupNumber(hashOf(normalizePickupNumber(key.pickupNumber)));

const sendCode = async (challengeId: string, linkHash: string, now: Date) => {
  const link = await findDeliveryLink(linkHash);
  const loaded = link && (await loadRequest(link.requestId));
  if (!link || !loaded || !isUsable(link, loaded.request, now)) return 'unusable';
  const codesSentAt = withinBudget(link.codesSentAt, now);
  if (!codesSentAt) return 'over-budget';
  const { request, chain } = loaded;
  const sent = await commit({
    before: request,
    after: request,
    chain,
    actor: { kind: 'requester' },
    action: 'send-code',
    now,
    detail: { linkVersion: link.linkVersion },
    writes: [
      notRecalled(link),
      changeLink(link, now, {
        update: 'SET codesSentAt = :sent',
        only: link.codesSentAt.length === 0 ? 'attribute_not_exists(codesSentAt)' : 'codesSentAt = :before',
        values: { ':sent': codesSentAt, ...(link.codesSentAt.length === 0 ? {} : { ':before': link.codesSentAt }) },
      }),
      addChallenge({ id: challengeId, purpose: 'pickup', requestId: request.id, linkHash }, now),
    ],
    notices: [{ kind: 'pickup-code', requestId: request.id, challengeId }],
  });
  return sent.ok ? 'sent' : 'lost-race';
};

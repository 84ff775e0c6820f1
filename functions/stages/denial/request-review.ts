import { requestOfStatusSession } from '#functions/adapters/status-codes.ts';
import { actorId } from '#shared/access/roles.ts';
import { ok, refuse } from '#shared/result.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { type Call, mutate } from '../mutate.ts';

/** Notes that the patient wants the denial reviewed, on the status page or by word to staff (164.524(a)(4)). */
export const requestDenialReview = (call: Call) =>
  mutate(call, 'request-denial-review', (request) => {
    const { denial, flags } = request;
    if (!denial) throw new TypeError('The guard `denial-reviewable` has been content');
    const review = { askedAt: call.now.toISOString(), askedBy: actorId(call.actor) };
    return ok({
      facts: { ...request, denial: { ...denial, review }, flags: [...new Set([...flags, 'DENIAL_REVIEW' as const])] },
      detail: { by: call.actor.kind },
    });
  });

/** The same from the status page: who holds its session asks for their own request only. */
export const askDenialReview = async ({ sessionId, now }: { sessionId: string; now: Date }) => {
  const requestId = await requestOfStatusSession(hashOf(sessionId), now);
  if (!requestId) return refuse({ code: 'link-unusable' });
  return requestDenialReview({ requestId, actor: { kind: 'requester' }, version: null, now });
};

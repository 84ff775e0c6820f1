import { actorId } from '#shared/access/roles.ts';
import { ok } from '#shared/result.ts';
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

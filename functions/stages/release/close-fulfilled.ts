import { standingDenial } from '#shared/law/denial/denied-pages.ts';
import { ok } from '#shared/result.ts';
import { type Call, mutate } from '../mutate.ts';

/** Ends a request that was released. Where anything was covered or denied, the requester got a part of what is held. */
export const closeFulfilled = (call: Call) =>
  mutate(call, 'close-fulfilled', (request, { markCounts }) => {
    const marks = Object.values(markCounts).reduce((sum, count) => sum + count, 0);
    const isPart = marks > 0 || standingDenial(request) !== undefined;
    const disposition = isPart ? 'FULFILLED_PARTIAL' : 'FULFILLED_FULL';
    return ok({ facts: { ...request, disposition, closedAt: call.now.toISOString() }, detail: { disposition } });
  });

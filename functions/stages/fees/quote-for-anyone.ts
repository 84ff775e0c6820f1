import type { QuoteAsked } from '#shared/api/fees.ts';
import { type Quote, quoteFee } from '#shared/law/fees/quote.ts';
import { decideLane } from '#shared/law/route/decide-lane.ts';
import { PROOFS } from '#shared/law/route/lane-facts.ts';
import { factsOfRequest } from './facts-of-request.ts';

/** A quote for whoever asks, without a request and without a patient: papers are taken to be as they should be. */
export const quoteForAnyone = ({ asked, now }: { asked: QuoteAsked; now: Date }): Quote => {
  const { requesterType, route, purpose, recordTypes, dosFrom, dosTo, pages, certified, medium } = asked;
  const scope = { recordTypes, ...(dosFrom ? { dosFrom } : {}), ...(dosTo ? { dosTo } : {}) };
  const request = { requester: { type: requesterType }, scope, ...(purpose ? { purpose } : {}) };
  const facts = factsOfRequest({ ...request, lane: 'AUTH_3P' }, now);
  const { lane } = decideLane({ ...route, asOf: facts.asOf, requesterType, proofs: [...PROOFS] });
  return quoteFee({
    ...facts,
    // No rule says the lane: the answer says so in words.
    lane: lane ?? 'open',
    medium,
    ...(pages === undefined ? {} : { pages }),
    ...(certified === undefined ? {} : { certified }),
  });
};

import { config } from '#functions/adapters/config.ts';
import { localDate } from '#shared/law/deadlines.ts';
import type { DenialFacts } from '#shared/law/denial/facts.ts';
import type { DenialOnRequest } from '#shared/law/denial/on-request.ts';
import type { Request } from '#shared/request/request.ts';

export const todayHere = (now: Date): string => localDate(now.toISOString(), config('FACILITY_TIME_ZONE'));

type Given = Pick<DenialOnRequest, 'ground' | 'basis' | 'licence' | 'answers' | 'extent' | 'part' | 'deciderId'>;

/** What a denial rests on, as its rule wants it. A whole denial is one whose ground covers all, by who decides it. */
export const factsOfDenial = (request: Request, given: Given, asOf: string): DenialFacts => ({
  asOf,
  lane: request.lane,
  ground: given.ground,
  extent: given.extent,
  coversAll: given.extent === 'whole' ? 'yes' : 'no',
  namesPart: given.part !== undefined,
  basis: given.basis,
  dueOn: request.dueOn,
  decider: given.deciderId,
  ...(given.licence ? { licence: given.licence } : {}),
  answers: given.answers,
});

import type { Document } from '../../request/request.ts';
import type { RequesterType } from '../../request/requesters.ts';
import type { LaneDecisionFacts } from './decide-lane.ts';
import { PROOFS, type RouteFacts } from './lane-facts.ts';

type Said = {
  asOf: string;
  type: RequesterType;
  route?: RouteFacts | undefined;
  papers: readonly Pick<Document, 'kind'>[];
};

/** What the lane is judged by: what was said, and which papers there are. */
export const laneFactsOf = ({ asOf, type, route, papers }: Said): LaneDecisionFacts => ({
  ...route,
  asOf,
  requesterType: type,
  proofs: PROOFS.filter((proof) => papers.some(({ kind }) => kind === proof)),
});

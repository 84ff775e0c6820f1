import type { Write } from '#functions/adapters/commit.ts';
import { decisionRow } from '#functions/adapters/decision-records.ts';
import { decideLane, type LaneDecision, type LaneDecisionFacts } from '#shared/law/route/decide-lane.ts';
import { PROOFS, type RouteFacts } from '#shared/law/route/lane-facts.ts';
import type { Document, Request } from '#shared/request/request.ts';
import type { RequesterType } from '#shared/request/requesters.ts';
import { newDecisionRecord } from '../new-decision-record.ts';

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

type Recorded = { requestId: Request['id']; facts: LaneDecisionFacts; now: Date; by: string };

/** The decision on a lane with its record, for the transaction that puts it on the request. */
export const recordLane = ({
  requestId,
  facts,
  now,
  by,
}: Recorded): { decision: LaneDecision; id: string; write: Write } => {
  const decision = decideLane(facts);
  const rules = decision.verdict.findings.map(({ rule, version }) => ({ id: rule, version }));
  const record = newDecisionRecord({ requestId, kind: 'lane', now, by, rules, inputs: facts, result: decision });
  return { decision, id: record.id, write: decisionRow(record) };
};

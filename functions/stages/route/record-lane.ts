import type { Write } from '#functions/adapters/commit.ts';
import { decisionRow } from '#functions/adapters/decision-records.ts';
import { decideLane, type LaneDecision, type LaneDecisionFacts } from '#shared/law/route/decide-lane.ts';
import type { Request } from '#shared/request/request.ts';
import { newDecisionRecord } from '../new-decision-record.ts';

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

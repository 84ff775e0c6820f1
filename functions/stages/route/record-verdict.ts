import type { Write } from '#functions/adapters/commit.ts';
import { decisionRow } from '#functions/adapters/decision-records.ts';
import { actorId } from '#shared/access/roles.ts';
import type { DecisionKind } from '#shared/law/decision-record.ts';
import type { Finding } from '#shared/law/finding.ts';
import type { Call } from '../mutate.ts';
import { newDecisionRecord } from '../new-decision-record.ts';

type Judged = {
  call: Pick<Call, 'actor' | 'now'>;
  requestId: Parameters<typeof newDecisionRecord>[0]['requestId'];
  kind: DecisionKind;
  inputs: unknown;
  verdict: { findings: readonly Finding[] };
};

/** A verdict as its decision record: the row, and what the audit names of it. */
export const recordVerdict = ({ call, requestId, kind, inputs, verdict }: Judged): { write: Write; record: string } => {
  const rules = verdict.findings.map(({ rule, version }) => ({ id: rule, version }));
  const by = actorId(call.actor);
  const record = newDecisionRecord({ requestId, kind, now: call.now, by, rules, inputs, result: verdict });
  return { write: decisionRow(record), record: record.id };
};

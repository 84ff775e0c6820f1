import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import type { Staff } from '#shared/access/roles.ts';
import { type Replayed, replay } from '#shared/law/compare.ts';
import type { DecisionRecord } from '#shared/law/decision-record.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { observe } from './observe.ts';

type Asked = { requestId: string; actor: Staff; now: Date };

/** Why it was decided as it was: every decision on a request, newest first. They hold health information: looking is on record. */
export const readDecisions = async (asked: Asked): Promise<Result<DecisionRecord[]>> => {
  const records = await decisionRecordsOf(asked.requestId);
  const seen = await observe({ ...asked, action: 'view-decisions', seen: () => ok({ decisions: records.length }) });
  return seen.ok ? ok(records.reverse()) : seen;
};

/** Decides the stored facts of one decision again, as of that day. */
export const replayDecision = async (asked: Asked & { decisionId: string }): Promise<Result<Replayed>> => {
  const { decisionId, ...who } = asked;
  const record = (await decisionRecordsOf(asked.requestId)).find(({ id }) => id === decisionId);
  if (!record) return refuse({ code: 'not-found' });
  const replayed = replay(record);
  const detail = { decisionId, kind: record.kind, outcome: replayed.outcome };
  const seen = await observe({ ...who, action: 'replay-decision', seen: () => ok(detail) });
  return seen.ok ? ok(replayed) : seen;
};

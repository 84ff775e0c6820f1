import type { AuditDetail } from '#shared/audit/events.ts';
import { type AuthorizationVerdict, judgeAuthorization } from '#shared/law/authorization/judge.ts';
import { factsOf, type Judgeable, type Stage, summaryOf, whyNotNow } from '#shared/law/authorization/on-request.ts';
import { localDate } from '#shared/law/deadlines.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Write } from '../../adapters/commit.ts';
import { config } from '../../adapters/config.ts';
import { decisionRow } from '../../adapters/decision-records.ts';
import { newDecisionRecord } from '../new-decision-record.ts';

/** The names under which a paper may let this hospital disclose. */
export const facility = () => ({
  names: [config('FACILITY_NAME'), ...config('FACILITY_ALIASES').split(';')].map((name) => name.trim()).filter(Boolean),
  state: config('FACILITY_STATE'),
});

/** What its authorization says and is held against, as of today; null while nobody has read it. */
export const factsNow = (request: Judgeable, now: Date) =>
  factsOf(request, {
    facility: facility(),
    asOf: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')),
    proofOnFile: request.authority?.result === 'accepted',
  });

/** The verdict as it would be now; null while nobody has said what the paper says. */
export const verdictNow = (request: Judgeable, now: Date): AuthorizationVerdict | null => {
  const facts = factsNow(request, now);
  return facts && judgeAuthorization(facts);
};

type Judged<Held> = { request: Held; verdict: AuthorizationVerdict; writes: Write[]; detail: AuditDetail };

/** Judges the authorization of a request as it will be: its summary on the head, its decision record for the transaction. */
export const judgeRequest = <Held extends Judgeable>(
  request: Held,
  stage: Stage,
  by: string,
  now: Date,
): Judged<Held> | null => {
  const facts = factsNow(request, now);
  if (!facts) return null;
  const verdict = judgeAuthorization(facts);
  const rules = verdict.findings.map(({ rule: id, version }) => ({ id, version }));
  const decided = { requestId: request.id, kind: 'authorization' as const, now, by, rules };
  const record = newDecisionRecord({ ...decided, inputs: facts, result: verdict });
  return {
    request: { ...request, authorizationVerdict: summaryOf(verdict, stage, record.id) },
    verdict,
    writes: [decisionRow(record)],
    detail: {
      verdict: verdict.result,
      ...(verdict.part2 ? { verdictPart2: verdict.part2 } : {}),
      authorizationRecord: record.id,
    },
  };
};

/**
 * May records leave on this authorization now (164.508(b)(2))? Asked again at release, at each link and at each
 * download: what was good when it was accepted may have ended or been revoked since.
 */
export const whyNotAuthorized = (request: Request, now: Date): RefusalCode | null => {
  if (!LANES[request.lane].needsAuthorization) return null;
  if (request.revocation) return 'authorization-revoked';
  const verdict = verdictNow(request, now);
  return verdict && whyNotNow(verdict, request.authorization?.override?.rules ?? []);
};

type Standing = { request: Request; writes: Write[]; detail: AuditDetail };

/** For the transaction of a release or a link: the request with its verdict of now, or why nothing may leave. */
export const standingNow = (request: Request, stage: 'release' | 'link', by: string, now: Date): Result<Standing> => {
  const code = whyNotAuthorized(request, now);
  if (code) return refuse({ code });
  return ok(judgeRequest(request, stage, by, now) ?? { request, writes: [], detail: {} });
};

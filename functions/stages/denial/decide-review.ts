import type { CaseFile } from '#functions/adapters/case-file.ts';
import { decisionRow } from '#functions/adapters/decision-records.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { judgeDenial } from '#shared/law/denial/judge-denial.ts';
import type { DenialOnRequest } from '#shared/law/denial/on-request.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { type Decision, mutate } from '../mutate.ts';
import { newDecisionRecord } from '../new-decision-record.ts';
import { asErrors } from '../process/judged-paper.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';
import { factsOfDenial, todayHere } from './denial-facts.ts';
import { owedPart } from './owed-part.ts';

type Body = ActionBody<'uphold-denial'>;
type Outcome = 'upheld' | 'reversed';

/** The reviewer agrees: the denial stands, and the patient is told. */
export const upholdDenial = (call: StaffCall, body: Body) =>
  mutate(call, 'uphold-denial', (_, file) => decided(call, file, body, 'upheld'));

/** The reviewer disagrees: it is given after all. A request that was closed by its denial goes on where it stood. */
export const reverseDenial = (call: StaffCall, body: Body) =>
  mutate(call, 'reverse-denial', (_, file) => decided(call, file, body, 'reversed'));

const decided = async (call: StaffCall, file: CaseFile, body: Body, outcome: Outcome): Promise<Result<Decision>> => {
  const { request } = file;
  const { denial } = request;
  if (!denial?.review) throw new TypeError('The guard `review-open` has been content');
  const { licence, note, paragraph, by } = body;
  const { actor, now } = call;
  const asOf = todayHere(now);
  // The outcome is followed by this very transaction: what was denied is no longer denied (DN-3).
  const review = { reviewer: actor.personId, licence, tookPart: 'no' as const, outcome, isFollowed: 'yes' as const };
  const facts = { ...factsOfDenial(request, denial, denial.on), review };
  const judged = judgeDenial(facts);
  const open = judged.findings.filter(({ result, rule }) => result !== 'pass' && (rule === 'DN-3' || rule === 'DN-4'));
  if (open.length > 0) return refuse({ code: 'denial-defective', errors: asErrors(open) });

  const record = newDecisionRecord({
    requestId: request.id,
    kind: 'denial',
    now,
    by: actor.personId,
    rules: judged.findings.map(({ rule, version }) => ({ id: rule, version })),
    inputs: facts,
    result: judged,
  });
  const letter = await letterWrites({
    call,
    request,
    letter: {
      kind: 'denial-review',
      variables: { outcome, deniedOn: denial.on, reviewedOn: asOf },
      ...(paragraph ? { paragraph } : {}),
    },
    by,
  });
  if (!letter.ok) return letter;
  const at = now.toISOString();
  const made = {
    outcome,
    reviewerId: actor.personId,
    reviewerName: actor.name,
    licence,
    note,
    at,
    recordId: record.id,
  };
  const reviewed: DenialOnRequest = { ...denial, review: { ...denial.review, ...made } };
  const owed = outcome === 'reversed' ? owedPart(call, file) : { writes: [] };
  return ok({
    facts: { ...settled(request, reviewed, outcome), ...owed.parts },
    detail: { ...letter.value.detail, outcome, recordId: record.id },
    writes: [decisionRow(record), ...letter.value.writes, ...owed.writes],
    notices: letter.value.notices,
    ...(outcome === 'reversed' ? { clock: [{ kind: 'restarted' as const, at }] } : {}),
  });
};

const settled = (request: Request, denial: DenialOnRequest, outcome: Outcome): Request => {
  const flags = request.flags.filter((flag) => flag !== 'DENIAL_REVIEW');
  const goesOn = outcome === 'reversed' && denial.extent === 'whole' && request.state === 'CLOSED';
  return { ...(goesOn ? without(request, 'disposition', 'closedAt') : request), denial, flags };
};

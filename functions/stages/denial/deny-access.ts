import { decisionRow } from '#functions/adapters/decision-records.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { groundOf } from '#shared/law/denial/grounds.ts';
import { judgeDenial } from '#shared/law/denial/judge-denial.ts';
import type { DenialOnRequest } from '#shared/law/denial/on-request.ts';
import type { LetterVariables } from '#shared/letters/kinds.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { type Decision, mutate } from '../mutate.ts';
import { newDecisionRecord } from '../new-decision-record.ts';
import { asErrors } from '../process/judged-paper.ts';
import type { StaffCall } from '../staff-call.ts';
import { factsOfDenial, todayHere } from './denial-facts.ts';

type Whole = ActionBody<'deny'>;
type Part = ActionBody<'deny-part'>;

/** Denies all that was asked for: the request ends with the letter that says why and how to have it reviewed. */
export const denyAccess = (call: StaffCall, body: Whole) =>
  mutate(call, 'deny', (request) => denied(call, request, body));

/** Denies a part: the rest goes on, and what is denied cannot enter the packet (DN-1). */
export const denyPart = (call: StaffCall, body: Part) =>
  mutate(call, 'deny-part', (request) => denied(call, request, body));

/** The rows that the rule of the ground needs from who decides: a licence, and the role that goes with it (DN-4). */
const licenceOf = ({ actor }: StaffCall, { ground, licence }: Whole) =>
  groundOf(ground).needsLicence && !actor.roles.includes('clinician_reviewer') ? undefined : licence;

const denied = async (call: StaffCall, request: Request, body: Whole | Part): Promise<Result<Decision>> => {
  const part = 'part' in body ? body.part : undefined;
  const { ground, basis, answers, paragraph, by } = body;
  const licence = licenceOf(call, body);
  const asOf = todayHere(call.now);
  const { personId: deciderId, name: deciderName } = call.actor;
  const extent = part ? ('part' as const) : ('whole' as const);
  const given = {
    ground,
    basis,
    answers,
    extent,
    deciderId,
    ...(part ? { part } : {}),
    ...(licence ? { licence } : {}),
  };
  const facts = factsOfDenial(request, given, asOf);
  const judged = judgeDenial(facts);
  const open = judged.findings.filter(({ result, code }) => result !== 'pass' && code !== 'D02_LATE');
  if (open.length > 0) return refuse({ code: 'denial-defective', errors: asErrors(open) });

  const record = newDecisionRecord({
    requestId: request.id,
    kind: 'denial',
    now: call.now,
    by: deciderId,
    rules: judged.findings.map(({ rule, version }) => ({ id: rule, version })),
    inputs: facts,
    result: judged,
  });
  const at = call.now.toISOString();
  const from = request.state as DenialOnRequest['from'];
  const { isReviewable } = judged;
  const denial: DenialOnRequest = { ...given, isReviewable, deciderName, at, on: asOf, from, recordId: record.id };
  const variables: LetterVariables<'denial'> = {
    extent: part ? 'part' : 'full',
    decidedOn: asOf,
    grounds: [
      {
        says: part ? `${part.words}: ${basis}` : basis,
        rule: judged.citation ?? '45 CFR 164.524',
        isReviewable: judged.isReviewable,
      },
    ],
    ...(part ? { given: part.given } : {}),
  };
  const letter = await letterWrites({
    call,
    request,
    letter: { kind: 'denial', variables, ...(paragraph ? { paragraph } : {}) },
    by,
  });
  if (!letter.ok) return letter;
  return ok({
    facts: { ...request, denial, ...(part ? {} : { disposition: 'DENIED' as const, closedAt: at }) },
    // Never the ground: it would tell of a kind of care to whoever reads the history.
    detail: { ...letter.value.detail, extent: denial.extent, recordId: record.id },
    writes: [decisionRow(record), ...letter.value.writes],
    notices: letter.value.notices,
    clock: [{ kind: part ? ('denied-part' as const) : ('denied' as const), at }],
  });
};

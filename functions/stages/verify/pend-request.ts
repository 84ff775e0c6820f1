import type { ActionBody } from '#shared/api/staff.ts';
import { feeHold } from '#shared/request/fee.ts';
import { PEND_REASONS, type Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { type Decision, mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { deficiencyOf } from './deficiency-letter.ts';

type Body = ActionBody<'pend'>;

/** Lets a request wait, with a reason, an owner and a date. The requester is told when they are the one to act. */
export const pendRequest = (call: StaffCall, body: Body) =>
  mutate(call, 'pend', async (request) => {
    const { reason, note, nextActionOn } = body;
    if (reason === 'payment' && feeHold(request) !== 'unpaid') return refuse({ code: 'patient-not-held' });
    const decision: Decision = {
      facts: { ...request, pend: { reason, note, nextActionOn, from: request.state } },
      detail: { reason, nextActionOn },
      clock: [{ kind: 'pended', at: call.now.toISOString(), reason }],
      notices: PEND_REASONS[reason].owner === 'requester' ? [{ kind: 'action-needed', requestId: request.id }] : [],
    };
    return isAuthorizationOpen(request) && reason === 'deficient'
      ? withLetter(call, request, body, decision)
      : ok(decision);
  });

const isAuthorizationOpen = ({ authorizationVerdict }: Request) => (authorizationVerdict?.open.length ?? 0) > 0;

/** An authorization with defects is answered with a letter that names each, its rule and its cure (domain.md 15). */
const withLetter = async (call: StaffCall, request: Request, { nextActionOn, note }: Body, decision: Decision) => {
  const variables = deficiencyOf(request, nextActionOn, note);
  const letter = await letterWrites({ call, request, letter: { kind: 'deficiency', variables }, by: 'notice' });
  if (!letter.ok) return letter;
  const { writes, notices, detail } = letter.value;
  return ok({ ...decision, writes, notices, detail: { ...decision.detail, ...detail } });
};

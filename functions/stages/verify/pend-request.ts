import type { ActionBody } from '#shared/api/staff.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import { feeHold } from '#shared/request/fee.ts';
import type { Request } from '#shared/request/request.ts';
import { PEND_REASONS } from '#shared/request/states.ts';
import { ok, refuse } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { pendLetter } from '../letters/pend-letter.ts';
import { type Decision, mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Lets a request wait, with a reason, an owner and a date. The requester is told when they are the one to act. */
export const pendRequest = (call: StaffCall, body: ActionBody<'pend'>) =>
  mutate(call, 'pend', async (request) => {
    const { reason, note, nextActionOn } = body;
    if (reason === 'payment' && feeHold(request) !== 'unpaid') return refuse({ code: 'patient-not-held' });
    const decision: Decision = {
      facts: { ...request, pend: { reason, note, nextActionOn, from: request.state } },
      detail: { reason, nextActionOn },
      clock: [{ kind: 'pended', at: call.now.toISOString(), reason }],
      notices: PEND_REASONS[reason].owner === 'requester' ? [{ kind: 'action-needed', requestId: request.id }] : [],
    };
    const letter = pendLetter(request, body);
    return letter ? withLetter(call, request, letter, decision) : ok(decision);
  });

/** What is missing, or asked, goes as a letter (domain.md 15); the mail that something is needed leads to it. */
const withLetter = async (call: StaffCall, request: Request, letter: WantedLetter, decision: Decision) => {
  const written = await letterWrites({ call, request, letter, by: 'notice' });
  if (!written.ok) return written;
  const { writes, notices, detail } = written.value;
  return ok({
    ...decision,
    writes,
    // None where the patient asked for post.
    notices: notices.length > 0 ? (decision.notices ?? []) : [],
    detail: { ...decision.detail, ...detail },
  });
};

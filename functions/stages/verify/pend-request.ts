import type { ActionBody } from '#shared/api/staff.ts';
import { PEND_REASONS } from '#shared/request/request.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Lets a request wait, with a reason, an owner and a date. The requester is told when they are the one to act. */
export const pendRequest = (call: StaffCall, { reason, note, nextActionOn }: ActionBody<'pend'>) =>
  mutate(call, 'pend', (request) =>
    ok({
      facts: { ...request, pend: { reason, note, nextActionOn, from: request.state } },
      detail: { reason, nextActionOn },
      clock: [{ kind: 'pended', at: call.now.toISOString(), reason }],
      notices: PEND_REASONS[reason].owner === 'requester' ? [{ kind: 'action-needed', requestId: request.id }] : [],
    }),
  );

import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

/** Nobody pays for this one: who says so, in which role, and why. */
export const waiveFee = (call: StaffCall, { reason }: ActionBody<'waive-fee'>) =>
  mutate(call, 'waive-fee', (request) => {
    const fee = request.fee ?? { payments: [] };
    const waived = { reason, roles: [...call.actor.roles], ...signedBy(call) };
    return ok({
      facts: { ...request, fee: { ...fee, waived } },
      clock: [{ kind: 'payment-received', at: call.now.toISOString() }],
      detail: { waivedCents: fee.invoice?.totalCents ?? 0 },
    });
  });

import type { ActionBody } from '#shared/api/staff.ts';
import { balanceCents } from '#shared/request/fee.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

/** Records money that came in. No card data: the number of the check or of the payment. */
export const recordPayment = (call: StaffCall, payment: ActionBody<'record-payment'>) =>
  mutate(call, 'record-payment', (request) => {
    const { fee } = request;
    const owed = balanceCents(request);
    // The guard `invoiced` has been content.
    if (!fee || owed === null) return refuse({ code: 'fee-not-invoiced' });
    if (payment.cents > owed) return refuse({ code: 'payment-too-much' });
    const isPaid = payment.cents === owed;
    return ok({
      facts: { ...request, fee: { ...fee, payments: [...fee.payments, { ...payment, ...signedBy(call) }] } },
      clock: isPaid ? [{ kind: 'payment-received', at: call.now.toISOString() }] : [],
      detail: { paidCents: payment.cents, method: payment.method, owedCents: owed - payment.cents },
    });
  });

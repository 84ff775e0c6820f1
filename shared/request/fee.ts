import { z } from 'zod';
import { personId } from '../ids.ts';
import { waitsForPayment } from '../law/fees/fee-basis.ts';
import { lane } from './lanes.ts';

const cents = z.number().int().nonnegative();
const line = (max: number) => z.string().trim().min(1).max(max);
const done = { by: personId, at: z.iso.datetime() };

/** How money comes in today: staff record it. Card numbers are never typed in here. */
export const PAYMENT_METHODS = {
  check: 'Check',
  'card-by-phone': 'Card by phone',
  ach: 'Bank transfer (ACH)',
} as const;
export type PaymentMethod = keyof typeof PAYMENT_METHODS;
export const PAYMENT_METHOD_IDS = Object.keys(PAYMENT_METHODS) as [PaymentMethod, ...PaymentMethod[]];

export const payment = z.object({
  cents: cents.positive(),
  method: z.enum(PAYMENT_METHOD_IDS),
  /** A check's number or the bank's own: nothing from which a card could be used again. */
  reference: line(40),
  ...done,
});

/**
 * What a request costs, small enough for the head: what guards need. The quote and the invoice themselves lie beside
 * it, and with their rules in the decision record that `decision` names. `null` cents: nothing could be quoted.
 */
export const fee = z.object({
  quote: z
    .object({ lane, totalCents: cents.nullable(), maximumCents: cents.nullable(), decision: line(80) })
    .optional(),
  invoice: z
    .object({
      lane,
      number: line(40),
      totalCents: cents,
      pages: z.number().int().positive(),
      decision: line(80),
      ...done,
    })
    .optional(),
  payments: z.array(payment).max(50),
  waived: z.object({ reason: line(1000), roles: z.array(z.string()), ...done }).optional(),
});
export type Fee = z.infer<typeof fee>;

type Charged = { lane: z.infer<typeof lane>; fee?: Fee | undefined };

export const paidCents = ({ payments }: Fee): number => payments.reduce((sum, one) => sum + one.cents, 0);

/** What is still owed on the invoice; below zero: too much was paid. null while there is none. */
export const balanceCents = ({ fee }: Charged): number | null =>
  fee?.invoice ? fee.invoice.totalCents - paidCents(fee) : null;

export const FEE_HOLDS = ['unquoted', 'not-invoiced', 'unpaid'] as const;
export type FeeHold = (typeof FEE_HOLDS)[number];

/** Why a release waits for money, if it does. Never for a patient, a court or an agency (policy FEE-HOLD). */
export const feeHold = (request: Charged): FeeHold | null => {
  const { lane, fee } = request;
  // A request from before there were fees, or one that nobody charges for.
  if (!waitsForPayment(lane) || !fee || fee.waived) return null;
  if (fee.invoice?.lane === lane) return (balanceCents(request) ?? 0) > 0 ? 'unpaid' : null;
  const quote = fee.quote?.lane === lane ? fee.quote : undefined;
  if (!quote || quote.totalCents === null) return 'unquoted';
  return quote.totalCents > 0 ? 'not-invoiced' : null;
};

import { z } from 'zod';
import { invoice } from '../law/fees/invoice.ts';
import { quote } from '../law/fees/quote.ts';
import { MEDIA } from '../law/fees/schedule.ts';
import { routeFacts } from '../law/route/lane-facts.ts';
import { PAYMENT_METHOD_IDS } from '../request/fee.ts';
import { requesterType } from '../request/requesters.ts';
import { calendarDate, purpose, RECORD_TYPES, recordType } from '../request/scope.ts';
import type { submission } from './public.ts';

/** What a fee can depend on beside the request itself, as staff know it. Whole numbers; what is left out is not known. */
const MOST_CENTS = 10_000_000;
const cents = z.number().int('Enter whole cents').min(0).max(MOST_CENTS);
const pages = z.number().int('Pages are a whole number').min(1, 'Enter 1 page or more').max(1_000_000);
const details = {
  certified: z.boolean().optional(),
  clericalQuarterHours: z.number().int().min(0).max(400).optional(),
  postageCents: cents.optional(),
  mediaCents: cents.optional(),
  taxBasisPoints: z.number().int().min(0).max(2000).optional(),
  statementOnFile: z.boolean().optional(),
  earlierCopies: z.number().int().min(0).max(1000).optional(),
  cost: z.strictObject({ labourCents: cents, suppliesCents: cents, summaryCents: cents.optional() }).optional(),
};
const reason = z.string().trim().min(3).max(500);

export const quoteFeeBody = z.strictObject({
  ...details,
  medium: z.enum(MEDIA).optional(),
  pages: pages.optional(),
  /** Only where no schedule can be used, and only for a third party. */
  decided: z.strictObject({ cents, reason }).optional(),
});
export const issueInvoiceBody = z.strictObject({ ...details, pages });

/** Long runs of digits are card numbers or accounts: neither is kept. */
const LONG_NUMBER = /(?:\d[ -]?){12,}/;
export const recordPaymentBody = z.strictObject({
  cents: cents.min(1, 'Enter an amount'),
  method: z.enum(PAYMENT_METHOD_IDS),
  reference: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .refine(
      (text) => !LONG_NUMBER.test(text),
      'Never a card or account number: the number of the check or the payment',
    ),
});
export const waiveFeeBody = z.strictObject({ reason: z.string().trim().min(3).max(1000) });

/** What lies beside the request: the latest quote and invoice in full. */
export const feesView = z.object({ quote: quote.optional(), invoice: invoice.optional() });
export type FeesView = z.infer<typeof feesView>;

/** A question of anyone about a fee: nothing about a patient, so nothing is asked that could name one. */
export const quoteAsked = z
  .strictObject({
    requesterType,
    /** What gives the right to the records; the usual one of such a requester when it is left out. */
    route: routeFacts.optional(),
    purpose: purpose.optional(),
    recordTypes: z.array(recordType).min(1).max(RECORD_TYPES.length),
    dosFrom: calendarDate.optional(),
    dosTo: calendarDate.optional(),
    medium: z.enum(MEDIA).default('electronic'),
    /** Where they are known; else they are estimated. */
    pages: pages.optional(),
    certified: z.boolean().optional(),
  })
  .refine(({ dosFrom, dosTo }) => !dosFrom || !dosTo || dosFrom <= dosTo, {
    path: ['dosTo'],
    message: 'The last date must be the same as or after the first date',
  });
export type QuoteAsked = z.infer<typeof quoteAsked>;

/** The question about the fee of what somebody is about to send: without the patient, and without words of their own. */
export const quoteAskedOf = ({
  requester,
  route,
  purpose,
  scope,
}: z.input<typeof submission>): z.input<typeof quoteAsked> => ({
  requesterType: requester.type,
  ...(route ? { route } : {}),
  ...(purpose ? { purpose } : {}),
  recordTypes: scope.recordTypes,
  ...(scope.dosFrom ? { dosFrom: scope.dosFrom } : {}),
  ...(scope.dosTo ? { dosTo: scope.dosTo } : {}),
});

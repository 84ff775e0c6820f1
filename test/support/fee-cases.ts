import type { FeesView } from '#shared/api/fees.ts';
import type { StaffAction } from '#shared/api/staff.ts';
import { quoteFee } from '#shared/law/fees/quote.ts';
import type { Request } from '#shared/request/request.ts';
import { NOW } from './requests.ts';

/** What was quoted to an attorney in Virginia for three pages of notes. */
const aQuote = (lane: Request['lane']) =>
  quoteFee({
    asOf: '2026-11-22',
    state: 'VA',
    holder: 'hospital',
    lane,
    requesterType: 'attorney',
    medium: 'electronic',
    pages: 3,
  });

export const aFeesRow = ({ lane }: Pick<Request, 'lane'>): FeesView => ({ quote: aQuote(lane) });

const quoted = { lane: 'AUTH_3P', totalCents: 2111, maximumCents: 2111, decision: 'dec_quote' };
export const aFee = { quote: quoted, payments: [] };
export const anInvoicedFee = {
  ...aFee,
  invoice: {
    lane: 'AUTH_3P',
    number: 'SP-ABCD-2345-1',
    totalCents: 2111,
    pages: 3,
    decision: 'dec_invoice',
    by: 'ana',
    at: NOW,
  },
};

/** Bodies that are welcome, and what a request must have for them. */
export const FEE_BODIES = {
  'quote-fee': {},
  'issue-invoice': { pages: 3 },
  'record-payment': { cents: 2111, method: 'check', reference: '1047' },
  'waive-fee': { reason: 'A public defender without funds' },
} as const;
export const FEE_SEED: Partial<Record<StaffAction, object>> = {
  'issue-invoice': { lane: 'AUTH_3P', fee: aFee },
  'record-payment': { lane: 'AUTH_3P', fee: anInvoicedFee },
};

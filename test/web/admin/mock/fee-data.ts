import type { RequestView } from '#shared/api/staff.ts';
import type { FeeFacts } from '#shared/law/fees/facts.ts';
import { invoiceOf } from '#shared/law/fees/invoice.ts';
import { quoteFee } from '#shared/law/fees/quote.ts';
import { type Fee, feeHold } from '#shared/request/fee.ts';
import type { Request } from '#shared/request/request.ts';
import { ANA, TODAY } from './fixtures.ts';

const factsOf = ({ lane, requester, purpose, scope }: Request, state: string): FeeFacts => ({
  asOf: TODAY,
  state,
  holder: 'hospital',
  lane,
  requesterType: requester.type,
  ...(purpose ? { purpose } : {}),
  medium: 'electronic',
  records: { types: scope.recordTypes, ...(scope.dosFrom ? { from: scope.dosFrom } : {}) },
});

/** What the server would say about the fee of a request; a pended one is of a state where billing has to be asked. */
export const feesOf = (request: Request, recordPages: number): RequestView['fees'] => {
  const facts = factsOf(request, request.state === 'PENDED' ? 'GA' : 'VA');
  const quote = quoteFee(
    request.lane === 'RA_PR' && request.state === 'PENDED' ? { ...facts, lane: 'AUTH_3P' } : facts,
  );
  const invoice = request.fee?.invoice ? { invoice: invoiceOf({ ...facts, pages: recordPages }, quote) } : {};
  return { quote, ...invoice, recordPages, hold: feeHold(request) };
};

/** An invoice of 16 pages, of which a part is paid. */
export const INVOICED: Fee = {
  quote: { lane: 'AUTH_3P', totalCents: 6000, maximumCents: 16_000, decision: 'dec_quote' },
  invoice: {
    lane: 'AUTH_3P',
    number: 'SP-7K3D-9QX2-1',
    totalCents: 2592,
    pages: 16,
    decision: 'dec_invoice',
    by: ANA,
    at: '2026-11-20T15:04:00Z',
  },
  payments: [{ cents: 1000, method: 'check', reference: '1047', by: ANA, at: '2026-11-21T15:04:00Z' }],
};

import type { ActionBody } from '#shared/api/staff.ts';
import { addDays } from '#shared/law/deadlines.ts';
import { waitsForPayment } from '#shared/law/fees/fee-basis.ts';
import { type Invoice, invoiceOf } from '#shared/law/fees/invoice.ts';
import { countPages } from '#shared/packet/going.ts';
import type { Fee } from '#shared/request/fee.ts';
import { PAYMENT_METHOD_IDS } from '#shared/request/fee.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import type { CaseFile } from '../../adapters/case-file.ts';
import { decisionRow } from '../../adapters/decision-records.ts';
import { feesWrite } from '../../adapters/fees.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import { newDecisionRecord } from '../new-decision-record.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { factsOfRequest } from './facts-of-request.ts';
import { pricedLines } from './fee-letter.ts';

/** Time to pay, by office policy. */
const DAYS_TO_PAY = 30;

/**
 * Issues the invoice for the pages there are, or issues it again with what was forgotten: the new one replaces the old
 * and is never above the maximum that was quoted.
 */
export const issueInvoice = (call: StaffCall, given: ActionBody<'issue-invoice'>) =>
  mutate(call, 'issue-invoice', async (request, file) => {
    const held = recordPages(file);
    if (held > 0 && given.pages > held) return wrongPages(held);
    const { quote } = file.fees;
    if (!quote || request.fee?.quote?.lane !== request.lane) return refuse({ code: 'fee-unquoted' });
    const inputs = { facts: { ...factsOfRequest(request, call.now), ...given }, quote };
    const invoice = invoiceOf(inputs.facts, quote);
    if (!invoice.charged || invoice.bill.totalCents === 0) return refuse({ code: 'fee-uncharged' });

    const { rules } = invoice;
    const by = call.actor.personId;
    const record = newDecisionRecord({
      requestId: request.id,
      kind: 'invoice',
      now: call.now,
      by,
      rules,
      inputs,
      result: invoice,
    });
    const fee = withInvoice(call, request, invoice, record.id);
    const letter = await invoiceLetter(call, request, fee, invoice);
    if (!letter.ok) return letter;
    return ok({
      facts: { ...request, fee },
      writes: [decisionRow(record), feesWrite(request.id, { quote, invoice }), ...letter.value.writes],
      notices: letter.value.notices,
      clock: [{ kind: 'payment-requested', at: call.now.toISOString() }],
      detail: {
        invoiceRecord: record.id,
        invoiceCents: invoice.bill.totalCents,
        pages: given.pages,
        ...letter.value.detail,
      },
    });
  });

type Charged = Extract<Invoice, { charged: true }>;

/** What will leave, or what there is: nobody is charged for pages that do not exist. */
export const recordPages = ({ build, documents }: Pick<CaseFile, 'build' | 'documents'>): number =>
  build
    ? build.going.documents.reduce((sum, { pages }) => sum + countPages(pages), 0)
    : documents.reduce((sum, { kind, pages }) => sum + (kind === 'record' ? pages : 0), 0);

const wrongPages = (held: number) =>
  refuse({ code: 'invalid-input', errors: [{ field: 'pages', message: `There are only ${held} pages of records` }] });

const withInvoice = (
  call: StaffCall,
  request: Request,
  { bill, pages }: Charged,
  decision: string,
): Fee & { invoice: NonNullable<Fee['invoice']> } => {
  const before = request.fee ?? { payments: [] };
  const issued = Number(before.invoice?.number.split('-').at(-1) ?? 0) + 1;
  const number = `${request.reference}-${issued}`;
  return {
    ...before,
    invoice: { lane: request.lane, number, totalCents: bill.totalCents, pages, decision, ...signedBy(call) },
  };
};

const invoiceLetter = (
  call: StaffCall,
  request: Request,
  { invoice }: ReturnType<typeof withInvoice>,
  { bill }: Charged,
) =>
  letterWrites({
    call,
    request,
    by: 'notice',
    letter: {
      kind: 'invoice',
      variables: {
        number: invoice.number,
        lines: pricedLines(bill, request.language),
        totalCents: invoice.totalCents,
        payBy: addDays(factsOfRequest(request, call.now).asOf, DAYS_TO_PAY),
        isHeldFor: waitsForPayment(request.lane),
        ways: [...PAYMENT_METHOD_IDS],
      },
    },
  });

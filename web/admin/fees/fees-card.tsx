import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { dollars } from '#shared/law/fees/money.ts';
import { balanceCents, type FeeHold, PAYMENT_METHODS } from '#shared/request/fee.ts';
import { FactList } from '../request/fact-list.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { instantWords } from '../words/dates.ts';
import { BillTable } from './bill-table.tsx';
import { InvoiceDialog } from './invoice-dialog.tsx';
import { PaymentDialog } from './payment-dialog.tsx';
import { QuoteDialog } from './quote-dialog.tsx';
import { QuotePart } from './quote-part.tsx';
import { WaiveDialog } from './waive-dialog.tsx';

const ACTIONS = ['quote-fee', 'issue-invoice', 'record-payment', 'waive-fee'];
/** What stands in the way of a release, in words. */
const HOLDS: Record<FeeHold, string> = {
  unquoted: 'The release waits: no fee is quoted for this lane yet.',
  'not-invoiced': 'The release waits: issue the invoice, or have the fee waived.',
  unpaid: 'The release waits until the invoice is paid, or the fee is waived.',
};

/** What it costs: the quote, the invoice, what came in, and what a release waits for. A patient's never waits. */
export const FeesCard = ({ view }: { view: RequestView }) => {
  const [dialog, setDialog] = useState('');
  const { fees, request } = view;
  const { quote, invoice, hold } = fees;
  const owed = balanceCents(request);
  const may = view.actions.filter(({ action, blockedBy }) => ACTIONS.includes(action) && blockedBy === null);
  const offered = may.filter(({ action }) => action !== 'record-payment' || (owed ?? 0) > 0);
  const close = () => setDialog('');
  return (
    <section className="card" aria-labelledby="fees">
      <div className="card-head">
        <h2 id="fees">Fee</h2>
        <span className="tag" data-tone={hold ? 'soon' : 'good'}>
          {hold ? 'Release waits' : request.fee?.waived ? 'Waived' : owed === 0 ? 'Paid' : 'Holds nothing up'}
        </span>
      </div>
      <div className="card-body stack">
        {hold && <p>{HOLDS[hold]}</p>}
        {!quote && <p className="soft">No fee has been quoted.</p>}
        {invoice?.charged && request.fee?.invoice ? (
          <BillTable bill={invoice.bill} caption={`Invoice ${request.fee.invoice.number}, ${invoice.pages} pages`} />
        ) : (
          quote && <QuotePart quote={quote} />
        )}
        <Money view={view} owed={owed} />
        <div className="row wrap no-print">
          {offered.map(({ action, label }) => (
            <Button key={action} size="xs" variant="default" onClick={() => setDialog(action)}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      {dialog === 'quote-fee' && <QuoteDialog view={view} onClose={close} />}
      {dialog === 'issue-invoice' && <InvoiceDialog view={view} onClose={close} />}
      {dialog === 'record-payment' && <PaymentDialog requestId={request.id} owedCents={owed ?? 0} onClose={close} />}
      {dialog === 'waive-fee' && <WaiveDialog requestId={request.id} onClose={close} />}
    </section>
  );
};

const Money = ({ view, owed }: { view: RequestView; owed: number | null }) => {
  const { timeZone } = useStaff();
  const { fee } = view.request;
  const maximum = view.fees.quote?.quoted ? view.fees.quote.maximumCents : null;
  return (
    <FactList
      facts={[
        ...(fee?.invoice && maximum !== null ? [['Quoted maximum', dollars(maximum)] as const] : []),
        ...(fee?.payments ?? []).map(
          ({ at, cents, method, reference }) =>
            [instantWords(at, timeZone), `${dollars(cents)} · ${PAYMENT_METHODS[method]}, ${reference}`] as const,
        ),
        ['Owed', owed === null ? undefined : dollars(owed)],
        ['Waived', fee?.waived && `${fee.waived.reason} (${instantWords(fee.waived.at, timeZone)})`],
      ]}
    />
  );
};

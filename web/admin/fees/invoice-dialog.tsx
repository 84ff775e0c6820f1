import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { invoiceOf } from '#shared/law/fees/invoice.ts';
import { dollars } from '#shared/law/fees/money.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { centsOf, MONEY_ERROR, PAGES_ERROR, pagesOf } from './money-field.ts';

/** The pages there are, and what came besides. The maximum that was quoted holds. */
export const InvoiceDialog = ({ view, onClose }: { view: RequestView; onClose: () => void }) => {
  const { fees, request } = view;
  const [pages, setPages] = useState(fees.recordPages > 0 ? String(fees.recordPages) : '');
  const [postage, setPostage] = useState('');
  const [isCertified, setCertified] = useState(false);
  const [errors, setErrors] = useState<{ pages?: string; postage?: string }>({});
  const [count, postageCents] = [pagesOf(pages), postage.trim() === '' ? 0 : centsOf(postage)];
  const given = count === null || postageCents === null ? null : { pages: count, postageCents, certified: isCertified };
  const body = () => {
    setErrors({
      ...(count === null ? { pages: PAGES_ERROR } : {}),
      ...(postageCents === null ? { postage: MONEY_ERROR } : {}),
    });
    return given;
  };
  return (
    <ActionDialog
      requestId={request.id}
      action="issue-invoice"
      title={request.fee?.invoice ? 'Issue the invoice again' : 'Issue the invoice'}
      submit="Issue and send"
      body={body}
      onClose={onClose}
    >
      <TextInput
        label="Pages of records"
        inputMode="numeric"
        value={pages}
        error={errors.pages}
        onChange={(event) => setPages(event.currentTarget.value)}
      />
      <TextInput
        label="Postage, if there was any"
        inputMode="decimal"
        value={postage}
        error={errors.postage}
        onChange={(event) => setPostage(event.currentTarget.value)}
      />
      <Checkbox
        label="A certified copy was asked for"
        checked={isCertified}
        onChange={(event) => setCertified(event.currentTarget.checked)}
      />
      {given && <Total view={view} given={given} />}
      {request.fee?.invoice && <p className="soft">The new invoice replaces number {request.fee.invoice.number}.</p>}
    </ActionDialog>
  );
};

type TotalProps = { view: RequestView; given: { pages: number; postageCents: number; certified: boolean } };

/** The same rules that the server uses, so that nobody is surprised by the invoice. */
const Total = ({ view: { fees, request }, given }: TotalProps) => {
  const { quote } = fees;
  if (!quote?.quoted) return null;
  const { lane, requester, purpose, scope } = request;
  const records = {
    types: scope.recordTypes,
    ...(scope.dosFrom ? { from: scope.dosFrom } : {}),
    ...(scope.dosTo ? { to: scope.dosTo } : {}),
  };
  const { asOf, state, medium } = quote;
  const facts = {
    asOf,
    state,
    holder: 'hospital',
    lane,
    requesterType: requester.type,
    medium,
    records,
    ...(purpose ? { purpose } : {}),
    ...given,
  } as const;
  const made = invoiceOf(facts, quote);
  return (
    <p role="status">
      {made.charged ? (
        <>
          Total <strong>{dollars(made.bill.totalCents)}</strong>, of at most {dollars(made.maximumCents)}.
        </>
      ) : (
        made.says
      )}
    </p>
  );
};

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { recordPaymentBody } from '#shared/api/fees.ts';
import { dollars } from '#shared/law/fees/money.ts';
import { PAYMENT_METHOD_IDS, PAYMENT_METHODS, type PaymentMethod } from '#shared/request/fee.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { centsOf, MONEY_ERROR } from './money-field.ts';

type Props = { requestId: string; owedCents: number; onClose: () => void };

/** Money that came in. Cards are charged in the hospital's own terminal: no number of a card is typed here. */
export const PaymentDialog = ({ requestId, owedCents, onClose }: Props) => {
  const [amount, setAmount] = useState((owedCents / 100).toFixed(2));
  const [method, setMethod] = useState<PaymentMethod>('check');
  const [reference, setReference] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const body = () => {
    const read = recordPaymentBody.safeParse({ cents: centsOf(amount) ?? -1, method, reference });
    const found = read.success ? [] : read.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    setErrors(Object.fromEntries(found));
    return read.success ? read.data : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="record-payment"
      title="Record a payment"
      submit="Record"
      body={body}
      onClose={onClose}
    >
      <p>Owed: {dollars(owedCents)}.</p>
      <TextInput
        label="Amount in dollars"
        inputMode="decimal"
        value={amount}
        error={errors.cents ? MONEY_ERROR : undefined}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <NativeSelect
        label="How"
        value={method}
        data={PAYMENT_METHOD_IDS.map((value) => ({ value, label: PAYMENT_METHODS[value] }))}
        onChange={(event) => setMethod(PAYMENT_METHOD_IDS.find((one) => one === event.currentTarget.value) ?? 'check')}
      />
      <TextInput
        label="Number"
        description="Of the check or the payment. Never of a card or an account."
        value={reference}
        error={errors.reference && 'Enter the number of the check or payment, not of a card or account'}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

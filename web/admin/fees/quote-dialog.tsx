import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { MEDIA, type Medium } from '#shared/law/fees/schedule.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { centsOf, MONEY_ERROR, PAGES_ERROR, pagesOf } from './money-field.ts';

type Errors = { pages?: string; price?: string; reason?: string };

/** Quotes anew; where no schedule can be used for a third party, billing names a price and why. */
export const QuoteDialog = ({ view, onClose }: { view: RequestView; onClose: () => void }) => {
  const { quote } = view.fees;
  const isOpen = quote?.quoted === false;
  const [medium, setMedium] = useState<Medium>(quote?.quoted ? quote.medium : 'electronic');
  const [pages, setPages] = useState('');
  const [price, setPrice] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const body = () => {
    const [count, cents] = [pagesOf(pages), centsOf(price)];
    const isDecided = price.trim() !== '';
    const found: Errors = {
      ...(pages.trim() && count === null ? { pages: PAGES_ERROR } : {}),
      ...(isDecided && cents === null ? { price: MONEY_ERROR } : {}),
      ...(isDecided && reason.trim().length < 3 ? { reason: 'Say how the price was found' } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return null;
    const decided = cents === null ? {} : { decided: { cents, reason: reason.trim() } };
    return { medium, ...(count === null ? {} : { pages: count }), ...decided };
  };
  return (
    <ActionDialog
      requestId={view.request.id}
      action="quote-fee"
      title="Quote the fee"
      submit="Quote"
      body={body}
      onClose={onClose}
    >
      <p className="soft">
        What was quoted holds. A new quote is for another lane, a lower price, or where there was none.
      </p>
      <NativeSelect
        label="Copies on"
        value={medium}
        data={[...MEDIA]}
        onChange={(event) => setMedium(MEDIA.find((one) => one === event.currentTarget.value) ?? 'electronic')}
      />
      <TextInput
        label="Pages, if they are counted"
        description="Left empty, they are estimated from what was asked for"
        inputMode="numeric"
        value={pages}
        error={errors.pages}
        onChange={(event) => setPages(event.currentTarget.value)}
      />
      {isOpen && (
        <>
          <TextInput
            label="Price set by billing, in dollars"
            description="Third parties only, where no schedule can be used"
            inputMode="decimal"
            value={price}
            error={errors.price}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
          <Textarea
            label="How it was found"
            description="It stands on the bill with your name"
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ActionDialog>
  );
};

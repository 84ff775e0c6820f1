/** Refusals about money. */
export const FEE_REFUSALS = {
  'fee-open': {
    status: 422,
    title: 'The fee is not settled',
    detail: 'Issue the invoice and record its payment, or have the fee waived. This never holds a patient up.',
  },
  'fee-unquoted': { status: 422, title: 'There is no quote', detail: 'Quote the fee for this lane first.' },
  'fee-not-invoiced': { status: 422, title: 'There is no invoice', detail: 'Issue the invoice first.' },
  'fee-uncharged': {
    status: 422,
    title: 'There is nothing to charge',
    detail: 'The reason is on the fee card: the copy is free, or no rule allows a charge.',
  },
  'fee-quoted': {
    status: 422,
    title: 'A fee has been quoted',
    detail: 'What was quoted holds. A new quote is made only when the lane has changed, or when it is lower.',
  },
  'fee-undecided': {
    status: 422,
    title: 'A price cannot be set here',
    detail: 'A price is set by hand only for a third party, and only where no schedule can be used.',
  },
  'payment-too-much': {
    status: 422,
    title: 'That is more than is owed',
    detail: 'Check the amount. Record what is owed and return the rest.',
  },
  'patient-not-held': {
    status: 422,
    title: 'A patient never waits for money',
    detail: 'Only a request of a third party with an authorization and an open invoice waits for payment.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

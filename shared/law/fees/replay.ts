import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { decidedQuote } from './decided-quote.ts';
import { feeFacts } from './facts.ts';
import { type Invoice, invoiceOf } from './invoice.ts';
import { type Quote, quote, quoteFee } from './quote.ts';

/** What the decision `quote` is kept with. `decided` is there where a person set the price. */
export const quoteInputs = z.strictObject({
  facts: feeFacts,
  decided: z.strictObject({ cents: z.number(), reason: z.string() }).optional(),
});
/** What the decision `invoice` is kept with. */
export const invoiceInputs = z.strictObject({ facts: feeFacts, quote });

/** Replayed as of another day, a quote asks the schedules of that day; an invoice keeps those of its quote. */
export const replayQuote = (inputs: unknown, asOf: string): Quote | null => {
  const { facts, decided } = quoteInputs.parse(inputs);
  const then = { ...facts, asOf: calendarDate.parse(asOf) };
  return decided ? decidedQuote(then, decided.cents, decided.reason) : quoteFee(then);
};

export const replayInvoice = (inputs: unknown): Invoice => {
  const parsed = invoiceInputs.parse(inputs);
  return invoiceOf(parsed.facts, parsed.quote);
};

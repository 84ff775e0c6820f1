import type { FeeFacts } from './facts.ts';
import { type Invoice, invoiceOf } from './invoice.ts';
import { type Quote, quoteFee } from './quote.ts';

/** The fee of a case as the command line tells it: the quote and, where the pages are counted, the invoice. */
export const judgeFees = (facts: FeeFacts): { quote: Quote; invoice?: Invoice } => {
  const quote = quoteFee(facts);
  return facts.pages === undefined ? { quote } : { quote, invoice: invoiceOf(facts, quote) };
};

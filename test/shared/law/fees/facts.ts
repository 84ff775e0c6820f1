import type { FeeFacts } from '#shared/law/fees/facts.ts';
import { quoteFee } from '#shared/law/fees/quote.ts';

/** A hospital in Virginia, an attorney with an authorization, an electronic copy. */
export const facts = (given: Partial<FeeFacts> = {}): FeeFacts => ({
  asOf: '2026-11-22',
  state: 'VA',
  holder: 'hospital',
  lane: 'AUTH_3P',
  requesterType: 'attorney',
  purpose: 'legal',
  medium: 'electronic',
  pages: 100,
  ...given,
});

/** The quote, which has to be there. */
export const quoteOf = (given: Partial<FeeFacts> = {}) => {
  const quote = quoteFee(facts(given));
  if (!quote.quoted) throw new Error(`Nothing was quoted: ${quote.why}`);
  return quote;
};

export const totalOf = (given: Partial<FeeFacts> = {}): number => quoteOf(given).bill.totalCents;

import { z } from 'zod';
import type { FeeFacts } from './facts.ts';
import { feeBasisOf } from './fee-basis.ts';
import { feeBill, lineOf } from './lines.ts';
import { FEE_RULES } from './policies.ts';
import { lowered, price } from './price.ts';
import type { Quote, Quoted } from './quote.ts';
import { UNQUOTED, type Unquoted } from './unquoted.ts';

const named = z.array(z.strictObject({ id: z.string(), version: z.number().int().positive() }));

export const invoice = z.discriminatedUnion('charged', [
  z.strictObject({
    charged: z.literal(true),
    pages: z.number().int().positive(),
    bill: feeBill,
    /** The maximum it was held to. */
    maximumCents: z.number().int().nonnegative(),
    rules: named,
  }),
  z.strictObject({ charged: z.literal(false), why: z.string(), says: z.string(), rules: named }),
]);
export type Invoice = z.infer<typeof invoice>;

const REFUSED = {
  'not-quoted': 'Nothing was quoted: billing sets a price first.',
  'other-lane': 'The quote was for another lane: quote it anew first.',
} as const;

const maximum = { id: FEE_RULES.maximum.id, version: FEE_RULES.maximum.version };
const notCharged = (why: string, says: string): Invoice => ({ charged: false, why, says, rules: [maximum] });

/**
 * The invoice for the pages there really are, at the prices of the day of the quote and never above its maximum.
 * What was forgotten comes in by making it again: the new one replaces the old.
 */
export const invoiceOf = (facts: FeeFacts, quote: Quote): Invoice => {
  if (!quote.quoted) return notCharged('not-quoted', REFUSED['not-quoted']);
  if (quote.bill.lane !== facts.lane) return notCharged('other-lane', REFUSED['other-lane']);
  const { pages } = facts;
  if (pages === undefined || !Number.isSafeInteger(pages) || pages < 1)
    return notCharged('pages-not-whole', UNQUOTED['pages-not-whole' satisfies Unquoted]);
  const isDecided = quote.bill.lines.some(({ kind }) => kind === 'billing-decided');
  const bill = isDecided ? { bill: quote.bill } : pricedAsQuoted(facts, quote, pages);
  if ('why' in bill) return notCharged(bill.why, UNQUOTED[bill.why]);
  return {
    charged: true,
    pages,
    bill: held(bill.bill, quote.maximumCents),
    maximumCents: quote.maximumCents,
    rules: [maximum, ...quote.rules],
  };
};

/** The day, the state and the medium that were quoted are those that count: what was promised holds. */
const pricedAsQuoted = (facts: FeeFacts, { asOf, state, medium }: Quoted, pages: number) => {
  const basis = feeBasisOf(facts.lane);
  return 'why' in basis ? basis : price({ ...facts, asOf, state, medium }, basis, pages);
};

const held = (bill: Quoted['bill'], maximumCents: number): Quoted['bill'] => {
  const over = bill.totalCents - maximumCents;
  const says = 'Down to the maximum that was quoted';
  return over > 0 ? lowered(bill, lineOf('quoted-maximum', -over, says, FEE_RULES.maximum)) : bill;
};

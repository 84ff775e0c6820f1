import { describe, expect, it } from 'vitest';
import { feeFacts } from '#shared/law/fees/facts.ts';
import { invoice, invoiceOf } from '#shared/law/fees/invoice.ts';
import { judgeFees } from '#shared/law/fees/judge.ts';
import { quote, quoteFee } from '#shared/law/fees/quote.ts';
import { replayInvoice, replayQuote } from '#shared/law/fees/replay.ts';
import { facts, quoteOf } from './facts.ts';

const { pages: _, ...asked } = facts({ records: { types: ['notes'], from: '2026-01-01' } });
const estimated = quoteFee(asked);

describe('The invoice', () => {
  it('is for the pages there are, at the prices that were quoted', () => {
    const made = invoiceOf({ ...asked, pages: 60 }, estimated);
    expect(made).toMatchObject({ charged: true, pages: 60, bill: { totalCents: 2000 + 1850 + 180 } });
    expect(invoice.safeParse(made).success).toBe(true);
    expect(quote.safeParse(estimated).success).toBe(true);
  });

  it('FEE-MAXIMUM: is never above what was quoted, and says what it took off', () => {
    const made = invoiceOf({ ...asked, pages: 500, mediaCents: 5000 }, estimated);
    if (!made.charged || !estimated.quoted) throw new Error('nothing charged');
    expect(estimated.maximumCents).toBe(2000 + 1850 + 70 * 18);
    expect(made.bill.totalCents).toBe(estimated.maximumCents);
    expect(made.bill.lines.at(-1)).toMatchObject({ kind: 'quoted-maximum' });
    const small = invoiceOf({ ...asked, pages: 1 }, estimated);
    expect(small).toMatchObject({ bill: { totalCents: 2037 } });
  });

  it('keeps the day, the state and the medium of the quote', () => {
    const then = quoteOf({ state: 'PA', asOf: '2025-12-31', pages: 10 });
    const later = invoiceOf(facts({ state: 'VA', medium: 'paper', asOf: '2026-02-01', pages: 10 }), then);
    expect(later).toMatchObject({ charged: true, bill: { totalCents: 2874 + 1940 } });
  });

  it('is the amount that billing set, whatever the pages', () => {
    const inputs = { facts: facts({ state: 'GA', pages: 3 }), decided: { cents: 999, reason: 'Cost' } };
    const decided = replayQuote(inputs, '2026-11-22');
    if (!decided) throw new Error('not decided');
    expect(invoiceOf(facts({ state: 'GA', pages: 70 }), decided)).toMatchObject({ bill: { totalCents: 999 } });
  });

  it.each([
    ['not-quoted', { pages: 5 }, quoteFee(facts({ state: 'PA' }))],
    ['other-lane', { pages: 5, lane: 'SUBPOENA' }, quoteOf()],
    ['pages-not-whole', { pages: 0 }, quoteOf()],
    ['pages-not-whole', { pages: 1.5 }, quoteOf()],
    ['pages-not-whole', { pages: undefined }, quoteOf()],
  ] as const)('%s: %j is not charged, in words', (why, given, quoted) => {
    expect(invoiceOf(facts(given as object), quoted)).toMatchObject({
      charged: false,
      why,
      says: expect.stringMatching(/\.$/),
    });
  });

  it('is made again from what was kept, as is the quote', () => {
    expect(replayInvoice(JSON.parse(JSON.stringify({ facts: facts(), quote: quoteOf() })))).toEqual(
      invoiceOf(facts(), quoteOf()),
    );
    expect(replayQuote({ facts: facts({ asOf: '2020-01-01' }) }, '2026-11-22')).toEqual(quoteOf());
  });
});

describe('For the command line', () => {
  it('gives the quote, and the invoice where pages are counted', () => {
    expect(judgeFees(feeFacts.parse(facts()))).toMatchObject({ quote: { quoted: true }, invoice: { charged: true } });
    expect(judgeFees(asked)).not.toHaveProperty('invoice');
    expect(judgeFees(asked).findings).toEqual([]);
  });

  it('FEE-BILLING: leaves to a person what cannot be quoted', () => {
    expect(judgeFees(facts({ state: 'PA' })).findings).toMatchObject([
      { rule: 'FEE-BILLING', result: 'look', code: 'FEE_EXPIRED', kind: 'policy' },
    ]);
  });
});

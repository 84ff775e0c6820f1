import { describe, expect, it } from 'vitest';
import { decidedQuote } from '#shared/law/fees/decided-quote.ts';
import { dollars, percentOf } from '#shared/law/fees/money.ts';
import { quoteFee } from '#shared/law/fees/quote.ts';
import { facts, quoteOf } from './facts.ts';

describe('What cannot be quoted says why, and asks billing', () => {
  it.each([
    ['unknown-state', { state: 'ZZ' }],
    ['unknown-state', { state: '' }],
    ['unknown-lane', { lane: 'RA_NOBODY' }],
    ['unknown-medium', { medium: 'papyrus' }],
    ['unknown-purpose', { purpose: 'curiosity' }],
    ['pages-not-whole', { pages: -3 }],
    ['pages-not-whole', { pages: 2.5 }],
    ['pages-not-whole', { pages: 0 }],
    ['pages-not-whole', { pages: Number.POSITIVE_INFINITY }],
    ['amount-not-whole', { clericalQuarterHours: 0.5, state: 'CA' }],
    ['amount-not-whole', { postageCents: -1 }],
    ['amount-not-whole', { cost: { labourCents: 1.5, suppliesCents: 0 } }],
    ['amount-not-whole', { cost: { labourCents: 1, suppliesCents: 0, summaryCents: -1 } }],
    ['amount-not-whole', { mediaCents: 0.1 }],
    ['amount-not-whole', { taxBasisPoints: -600 }],
    ['amount-not-whole', { earlierCopies: -1 }],
    ['pages-unknown', { pages: undefined, records: { types: [] } }],
    ['no-copies', { lane: 'AMEND_OR_ACCT' }],
    ['contract', { lane: 'OPERATIONS' }],
    ['no-statute', { state: 'AK' }],
    ['no-schedule', { state: 'WY' }],
    ['no-schedule', { state: 'CA', requesterType: 'employer' }],
    ['no-schedule', { state: 'NC', purpose: 'employment' }],
    ['purpose-needed', { state: 'NC', purpose: undefined }],
    ['no-schedule', { lane: 'WORKERS_COMP' }],
    ['inactive', { state: 'GA' }],
    ['inactive', { state: 'AR' }],
    ['unsure', { state: 'TN' }],
    ['expired', { state: 'PA' }],
    ['expired', { state: 'WA' }],
    ['not-yet', { state: 'PA', asOf: '2024-12-31' }],
    ['amount-not-found', { state: 'PA', purpose: 'disability_ssa', asOf: '2025-03-01' }],
  ] as const)('%s: %j', (why, given) => {
    const quote = quoteFee(facts(given as object));
    expect(quote).toMatchObject({ quoted: false, why, ask: 'billing' });
    if (!quote.quoted) expect(quote.says).toMatch(/^[A-Z].+[.]$/);
  });

  it('falls back to the statute where the indexed figures have run out or are unsure, and flags it', () => {
    for (const state of ['IL', 'MA', 'MI', 'OH', 'TX']) expect(quoteOf({ state }).notes).toContain('statutory-base');
    for (const state of ['VA', 'CO', 'MN']) expect(quoteOf({ state }).notes).not.toContain('statutory-base');
    expect(quoteOf({ state: 'IL', asOf: '2024-02-29' }).notes).not.toContain('statutory-base');
  });

  it('shows how sure the figures are, and which of them less', () => {
    expect(quoteOf()).toMatchObject({ confidence: 'high', doubts: [{ figure: 'cap', confidence: 'medium' }] });
    expect(quoteOf({ state: 'CT' }).confidence).toBe('medium');
  });

  it('names what it does not count', () => {
    expect(quoteOf({ state: 'CA' }).notes).toEqual(['clerical-not-counted']);
    expect(quoteOf({ state: 'CA', clericalQuarterHours: 0 }).notes).toEqual([]);
    expect(quoteOf({ state: 'CO' }).notes).toEqual(['tax-not-counted']);
    expect(quoteOf({ state: 'CO', taxBasisPoints: 800 }).notes).toEqual([]);
  });
});

describe('A price set by a person', () => {
  const reason = 'Full reasonable cost, worked out by the copy desk';

  it('FEE-BILLING: stands where nothing can be quoted for a third party, as one line that says why', () => {
    const quote = decidedQuote(facts({ state: 'GA', pages: 40 }), 2150, reason);
    expect(quote).toMatchObject({ maximumCents: 2150, pages: 40, areCounted: true });
    expect(quote?.bill).toMatchObject({
      lane: 'AUTH_3P',
      totalCents: 2150,
      lines: [{ kind: 'billing-decided', says: reason }],
    });
    const estimated = decidedQuote(
      facts({ state: 'GA', records: { types: ['summary'], from: '2026-01-01' } }),
      100,
      reason,
    );
    expect(estimated?.pages).toBe(100);
  });

  it('FEE-BILLING: is not possible for a patient, beside a schedule, for no whole amount or below nothing', () => {
    expect(decidedQuote(facts({ lane: 'RA_SELF', medium: 'paper' }), 100, reason)).toBeNull();
    expect(decidedQuote(facts({ lane: 'RA_DIRECTIVE', state: 'GA' }), 100, reason)).toBeNull();
    expect(decidedQuote(facts(), 100, reason)).toBeNull();
    expect(decidedQuote(facts({ state: 'GA' }), 10.5, reason)).toBeNull();
    expect(decidedQuote(facts({ state: 'GA' }), -1, reason)).toBeNull();
    expect(decidedQuote(facts({ state: 'GA', medium: 'papyrus' }), 100, reason)).toBeNull();
    expect(decidedQuote(facts({ lane: 'NOBODY' }), 100, reason)).toBeNull();
  });
});

describe('Money', () => {
  it('is rounded once a line, half a cent upwards', () => {
    expect(percentOf(2175, 50)).toBe(1088);
    expect(percentOf(2174, 50)).toBe(1087);
    expect(quoteOf({ state: 'CO', pages: 10, taxBasisPoints: 50 }).bill.lines.at(-1)).toMatchObject({
      kind: 'tax',
      cents: 9,
    });
  });

  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [123_456, '$1,234.56'],
    [-3150, '-$31.50'],
  ])('of %d cents reads %s', (cents, words) => {
    expect(dollars(cents)).toBe(words);
  });
});

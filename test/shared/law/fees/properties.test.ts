import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '#shared/law/fees/data/states.ts';
import type { FeeFacts } from '#shared/law/fees/facts.ts';
import { invoiceOf } from '#shared/law/fees/invoice.ts';
import { feeBill, sumOf } from '#shared/law/fees/lines.ts';
import { quoteFee, quote as quoteShape } from '#shared/law/fees/quote.ts';
import { HOLDERS, MEDIA } from '#shared/law/fees/schedule.ts';
import { LANE_IDS } from '#shared/request/lanes.ts';
import { REQUESTER_TYPE_IDS } from '#shared/request/requesters.ts';
import { PURPOSES, RECORD_TYPES } from '#shared/request/scope.ts';
import { runs } from '#test/support/runs.ts';

const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const few = fc.nat({ max: 4000 });
const anyFacts: fc.Arbitrary<FeeFacts> = fc.record(
  {
    asOf: day,
    state: fc.constantFrom(...STATES),
    holder: fc.constantFrom(...HOLDERS),
    lane: fc.constantFrom(...LANE_IDS),
    requesterType: fc.constantFrom(...REQUESTER_TYPE_IDS),
    purpose: fc.constantFrom(...PURPOSES),
    medium: fc.constantFrom(...MEDIA),
    pages: fc.integer({ min: 1, max: 20_000 }),
    records: fc.record({ types: fc.subarray([...RECORD_TYPES], { minLength: 1 }) }),
    certified: fc.boolean(),
    clericalQuarterHours: fc.nat({ max: 40 }),
    postageCents: few,
    mediaCents: few,
    taxBasisPoints: fc.nat({ max: 1200 }),
    statementOnFile: fc.boolean(),
    earlierCopies: fc.nat({ max: 2 }),
    method: fc.constantFrom('flat' as const, 'cost' as const),
    cost: fc.record({ labourCents: few, suppliesCents: few }),
  },
  { requiredKeys: ['asOf', 'state', 'holder', 'lane', 'medium'] },
);
const RUNS = runs(2000);
const LEFT_COLUMN = ['flat-e-copy', 'copy-labour', 'supplies', 'postage', 'summary', 'limit', 'quoted-maximum'];

describe('Fees, whatever the facts', () => {
  it('the sum of the lines is the total, every line has a citation, and the shape holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const quote = quoteFee(facts);
        expect(quoteShape.safeParse(quote).success).toBe(true);
        if (!quote.quoted) return;
        expect(sumOf(quote.bill.lines)).toBe(quote.bill.totalCents);
        for (const { citation, says } of quote.bill.lines) expect(citation.length * says.length).toBeGreaterThan(0);
        expect(quote.bill.totalCents).toBeLessThanOrEqual(quote.maximumCents);
      }),
      RUNS,
    );
  });

  it('more pages never cost less', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 5000 }),
        (facts, pages, more) => {
          const [one, other] = [quoteFee({ ...facts, pages }), quoteFee({ ...facts, pages: pages + more })];
          expect(one.quoted).toBe(other.quoted);
          if (one.quoted && other.quoted) expect(other.bill.totalCents).toBeGreaterThanOrEqual(one.bill.totalCents);
        },
      ),
      RUNS,
    );
  });

  it('FEE-MAXIMUM: no invoice is above the maximum that was quoted, whatever comes late', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.integer({ min: 1, max: 100_000 }), (asked, late, pages) => {
        const quote = quoteFee(asked);
        const made = invoiceOf({ ...late, lane: asked.lane, pages }, quote);
        if (!made.charged || !quote.quoted) return;
        expect(made.bill.totalCents).toBeLessThanOrEqual(quote.maximumCents);
        expect(feeBill.safeParse(made.bill).success).toBe(true);
      }),
      RUNS,
    );
  });

  it('FEE-7: the bill of a patient never holds an excluded line', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('RA_SELF', 'RA_PR'),
        fc.integer({ min: 1, max: 9000 }),
        (facts, lane, pages) => {
          const quote = quoteFee({ ...facts, lane });
          const made = invoiceOf({ ...facts, lane, pages }, quote);
          for (const bill of [quote.quoted && quote.bill, made.charged && made.bill])
            if (bill) for (const { kind } of bill.lines) expect(LEFT_COLUMN).toContain(kind);
        },
      ),
      RUNS,
    );
  });

  it('FEE-1: an electronic copy by the flat method is never above $6.50', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const quote = quoteFee({ ...facts, lane: 'RA_SELF', medium: 'electronic', method: 'flat' });
        if (quote.quoted) expect(quote.maximumCents).toBeLessThanOrEqual(650);
      }),
      RUNS,
    );
  });

  it('a choice that is offered is really cheaper', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const quote = quoteFee(facts);
        if (quote.quoted)
          for (const { totalCents } of quote.cheaper) expect(totalCents).toBeLessThan(quote.bill.totalCents);
      }),
      RUNS,
    );
  });
});

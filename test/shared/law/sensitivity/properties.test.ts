import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goingPages, judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import type { SensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import { LABELS, type Label } from '#shared/law/sensitivity/labels.ts';
import { listPages } from '#shared/packet/going.ts';
import { planParts } from '#shared/packet/parts.ts';
import { LANES } from '#shared/request/lanes.ts';
import { runs } from '#test/support/runs.ts';
import { consentFor, decided, factsWith, orderFor } from './cases.ts';

const label = fc.constantFrom(...(Object.keys(LABELS) as Label[]));
const day = fc.constantFrom('2026-01-01', '2026-11-21', '2026-11-22', '2026-11-23', '2030-01-01');
const PAGES = 12;
const page = fc.integer({ min: 1, max: PAGES + 2 });

const paper = fc
  .record({
    id: fc.uuid(),
    categories: fc.uniqueArray(label, { minLength: 1, maxLength: 4 }),
    isOrder: fc.boolean(),
    isOurs: fc.boolean(),
    signer: fc.constantFrom('patient', 'minor', 'representative'),
    use: fc.constantFrom('general', 'care', 'proceedings'),
    expiresOn: fc.option(day, { nil: undefined }),
    revokedOn: fc.option(day, { nil: undefined }),
  })
  .map(({ categories, isOrder, isOurs, ...changes }) => ({
    ...(isOrder ? orderFor(categories) : consentFor(categories)),
    ...changes,
    ...(isOrder ? { signer: 'court' as const } : {}),
    ...(isOurs ? {} : { recipients: ['Somebody Else'] }),
  }));

const facts: fc.Arbitrary<SensitivityFacts> = fc
  .record({
    ranges: fc.array(fc.record({ label, from: page, to: page }), { maxLength: 8 }),
    denied: fc.array(fc.record({ from: page, to: page }), { maxLength: 2 }),
    consents: fc.array(paper, { maxLength: 5 }),
    decisions: fc.array(fc.tuple(label, fc.constantFrom('release', 'withhold')), { maxLength: 3 }),
    lane: fc.constantFrom(...Object.keys(LANES), 'UNHEARD_OF'),
    state: fc.constantFrom('VA', 'NY', 'CA', 'PA', 'ZZ'),
  })
  .map(({ ranges, denied, consents, decisions, lane, state }) => ({
    ...factsWith('HIV', { lane, state }),
    consents: consents as SensitivityFacts['consents'],
    decisions: decisions.map(([name, decision]) => decided(name, decision as 'release', lane)),
    documents: [
      {
        documentId: `doc_${'0'.repeat(26)}`,
        pages: PAGES,
        labels: ranges.map(({ label: name, from, to }) => ({ label: name, from, to, source: 'staff' as const })),
        denied,
      },
    ],
  }));

const going = (given: SensitivityFacts): number[] =>
  judgeSensitivity(given).documents.flatMap((one) => listPages(goingPages(one)));

describe('coverage', () => {
  it('never lets a page go that carries a label which is not covered, or that was denied (invariant 5)', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const covered = new Set(
          judgeSensitivity(given)
            .labels.filter(({ verdict }) => verdict === 'covered')
            .map((one) => one.label),
        );
        const [document] = given.documents;
        for (const number of going(given)) {
          const labels = (document?.labels ?? []).filter(({ from, to }) => from <= number && to >= number);
          expect(labels.every((one) => covered.has(one.label))).toBe(true);
          expect((document?.denied ?? []).some(({ from, to }) => from <= number && to >= number)).toBe(false);
        }
      }),
      runs(1000),
    );
  });

  it('never lets more pages go when a consent is taken away', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (given, which) => {
        const consents = given.consents.filter((_, index) => index !== which % Math.max(1, given.consents.length));
        const before = new Set(going(given));
        expect(going({ ...given, consents }).every((number) => before.has(number))).toBe(true);
      }),
      runs(1000),
    );
  });

  it('never lets more pages go when a label is added, and counts each page once', () => {
    fc.assert(
      fc.property(facts, label, page, page, (given, name, from, to) => {
        const before = new Set(going(given));
        const documents = given.documents.map((one) => ({
          ...one,
          labels: [...one.labels, { label: name, from, to, source: 'staff' as const }],
        }));
        const more = { ...given, documents };
        expect(going(more).every((number) => before.has(number))).toBe(true);
        const { total, going: count, withheld, open } = judgeSensitivity(more).pages;
        expect(count + withheld + open).toBe(total);
        expect(total).toBe(PAGES);
      }),
      runs(500),
    );
  });

  it('has at most one Part 2 statement, and one whenever such pages go by consent (invariant 9)', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { notices, explained } = judgeSensitivity(given);
        const part2 = notices.filter(({ rule }) => rule === 'P2-15').length;
        expect(part2).toBe(explained.length > 0 ? 1 : 0);
      }),
      runs(500),
    );
  });

  it('gives parts that touch no page that stays behind', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const records = judgeSensitivity(given).documents.flatMap((one) =>
          goingPages(one).length > 0
            ? [{ id: one.documentId as never, pages: one.pages, bytes: 1000, going: goingPages(one) }]
            : [],
        );
        expect(planParts(records).flatMap(({ from, to }) => listPages([{ from, to }]))).toEqual(going(given));
      }),
      runs(500),
    );
  });
});

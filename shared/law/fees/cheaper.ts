import { estimatePages, type PageEstimate } from './estimate.ts';
import type { FeeFacts } from './facts.ts';
import type { FeeBasis } from './fee-basis.ts';
import { price } from './price.ts';

export const CHOICES = ['e-copy', 'narrower-dates', 'summary-only', 'portal'] as const;
export type Choice = (typeof CHOICES)[number];

/** What the same person could ask for instead, and what that would cost: only what is really cheaper. */
export const cheaperChoices = (facts: FeeFacts, basis: FeeBasis, estimate: PageEstimate, totalCents: number) => {
  const { records, asOf } = facts;
  const half = Math.max(1, Math.ceil(estimate.likely / 2));
  const summary =
    records && !estimate.areCounted ? estimatePages({ ...records, types: ['summary'] }, asOf).likely : null;
  const costs: Record<Choice, number | null> = {
    'e-copy':
      facts.medium === 'electronic' ? null : totalOf({ ...facts, medium: 'electronic' }, basis, estimate.likely),
    'narrower-dates': estimate.years > 1 ? totalOf(facts, basis, half) : null,
    'summary-only': summary === null ? null : totalOf(facts, basis, summary),
    // FEE-4: looking, downloading or sending through the patient portal costs nothing.
    portal: basis.feeLane === 'individual' ? 0 : null,
  };
  return CHOICES.flatMap((choice) => {
    const cost = costs[choice];
    return cost !== null && cost < totalCents ? [{ choice, totalCents: cost }] : [];
  });
};

const totalOf = (facts: FeeFacts, basis: FeeBasis, pages: number): number | null => {
  const priced = price(facts, basis, pages);
  return 'why' in priced ? null : priced.bill.totalCents;
};

import { estimatePages } from './estimate.ts';
import type { FeeFacts } from './facts.ts';
import { feeBasisOf } from './fee-basis.ts';
import { lineOf, thirdPartyBill } from './lines.ts';
import { FEE_RULES } from './policies.ts';
import { type Quoted, quoted, quoteFee } from './quote.ts';

/**
 * A price set by a person where no schedule can be used: only for third parties, only in place of a quote that could
 * not be made, as one line that names the reason. null: it must not be.
 */
export const decidedQuote = (facts: FeeFacts, cents: number, reason: string): Quoted | null => {
  const basis = feeBasisOf(facts.lane);
  const isOpen = !('why' in basis) && basis.feeLane === 'third-party' && !quoteFee(facts).quoted;
  const lane = thirdPartyBill.shape.lane.safeParse(facts.lane);
  const medium = quoted.shape.medium.safeParse(facts.medium);
  if (!isOpen || !lane.success || !medium.success || !Number.isSafeInteger(cents) || cents < 0) return null;
  const pages = facts.pages ?? (facts.records ? estimatePages(facts.records, facts.asOf).likely : 1);
  const rule = FEE_RULES.billing;
  const line = lineOf('billing-decided', cents, reason, rule);
  return {
    quoted: true,
    asOf: facts.asOf,
    state: facts.state,
    medium: medium.data,
    pages,
    areCounted: facts.pages !== undefined,
    maximumPages: pages,
    bill: { feeLane: 'third-party', lane: lane.data, lines: [line], totalCents: cents },
    maximumCents: cents,
    schedule: null,
    confidence: rule.confidence,
    doubts: [],
    notes: [],
    free: [],
    cheaper: [],
    rules: [{ id: rule.id, version: rule.version }],
  };
};

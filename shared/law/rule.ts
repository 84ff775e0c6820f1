import { z } from 'zod';

export const CONFIDENCES = ['high', 'medium', 'low', 'unsure'] as const;
export const confidence = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof confidence>;

/**
 * One rule as data. `version` is raised whenever its meaning changes, so that an old decision names what it rested on.
 * Dates are local calendar dates, YYYY-MM-DD; `effectiveTo` is the last day it holds, null while no end is known.
 */
export type Rule = {
  /** As people quote it: `AU-5`, `RA-6`, `FEE-VA-electronic`. */
  id: string;
  version: number;
  /** What it asks for, in one plain sentence. */
  says: string;
  citation: string;
  /** A facility's own policy is never shown as law (domain.md AU-26). */
  kind: 'law' | 'policy';
  confidence: Confidence;
  effectiveFrom: string;
  effectiveTo: string | null;
  /** When somebody last held it against its source. */
  verifiedOn: string;
  /** The lawyer who signed it off for this facility; null until one has. */
  legalReviewer: string | null;
  legalReviewedOn: string | null;
};

/** What a row must say itself. */
export type RuleRow = Pick<Rule, 'id' | 'says' | 'citation'> & Partial<Rule>;

/**
 * A row of a table of rules. What it leaves out is as with most: law, sure, in force since the compliance date of the
 * federal privacy rule without a known end, held against its source on the day below, not signed off by a lawyer yet.
 */
export const ruleRow = <Row extends RuleRow>(given: Row): Rule & Row => ({
  version: 1,
  kind: 'law',
  confidence: 'high',
  effectiveFrom: '2003-04-14',
  effectiveTo: null,
  verifiedOn: '2026-11-22',
  legalReviewer: null,
  legalReviewedOn: null,
  ...given,
});

/** Why a rule must not be used silently on a day (design.md 4.9), or null when it may. */
export const whyUnusable = (rule: Rule, on: string): 'unsure' | 'not-yet' | 'expired' | null => {
  if (rule.confidence === 'unsure') return 'unsure';
  if (on < rule.effectiveFrom) return 'not-yet';
  return rule.effectiveTo !== null && on > rule.effectiveTo ? 'expired' : null;
};

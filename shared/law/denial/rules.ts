import { type Rule, ruleRow } from '../rule.ts';
import { DENIAL_GROUND_IDS, groundOf } from './grounds.ts';

const GROUNDS = DENIAL_GROUND_IDS.map((id) => {
  const { rule, name, isReviewable } = groundOf(id);
  return ruleRow({
    id: rule,
    says: `${name}. ${isReviewable ? 'Another licensed professional reviews it on request.' : 'No review.'}`,
    citation: `45 CFR 164.${rule}`,
  });
});

/** Denial of the patient's own access: the closed list of grounds, and how it is done. */
export const RULES_DENIAL: readonly Rule[] = [
  ...GROUNDS,
  ruleRow({
    id: 'DN-1',
    says: 'Only what the ground covers is withheld; the rest is given.',
    citation: '45 CFR 164.524(d)(1)',
  }),
  ruleRow({
    id: 'DN-2',
    says: 'The denial is written in plain language, within the same 30 (+30) days, with the basis, the review right and how to complain.',
    citation: '45 CFR 164.524(b)(2), (d)(2)',
  }),
  ruleRow({
    id: 'DN-3',
    says: 'On request a licensed professional who took no part in the denial reviews it; the outcome is told in writing and followed.',
    citation: '45 CFR 164.524(a)(4), (d)(4)',
  }),
  ruleRow({
    id: 'DN-4',
    says: 'Who denied never reviews; a ground of (a)(3) needs a licensed decider.',
    citation: '45 CFR 164.524(a)(3)-(4)',
  }),
];

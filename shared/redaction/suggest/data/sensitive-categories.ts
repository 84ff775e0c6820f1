import type { RedactionReason } from '../../reasons.ts';

/**
 * Specially protected information (domain.md 10): a person decides, never a code alone. `rule` names one law of many as
 * the ground; which applies depends on the state, the lane and the consent.
 */
export const SENSITIVE_CATEGORIES = {
  SUD_PART2: { name: 'substance use treatment', rule: '42 CFR part 2', reason: 'sensitive' },
  HIV: { name: 'HIV or AIDS', rule: 'for example N.Y. Pub. Health Law art. 27-F', reason: 'sensitive' },
  MENTAL_HEALTH: { name: 'mental health', rule: 'for example 740 ILCS 110', reason: 'sensitive' },
  PSYCHOTHERAPY_NOTES: {
    name: 'psychotherapy notes',
    rule: '45 CFR 164.501 and 164.508(a)(2)',
    reason: 'psychotherapy',
  },
  GENETIC: { name: 'genetic tests', rule: 'for example N.Y. Civ. Rights Law 79-l', reason: 'sensitive' },
  STI: { name: 'sexually transmitted infections', rule: 'for example Fla. Stat. 384.29', reason: 'sensitive' },
  REPRO: { name: 'reproductive health', rule: 'state shield laws', reason: 'sensitive' },
  GENDER: { name: 'gender-affirming care', rule: 'state shield laws', reason: 'sensitive' },
  SEXUAL_ASSAULT_DV: {
    name: 'sexual assault or domestic violence',
    rule: 'state privilege and confidentiality laws',
    reason: 'sensitive',
  },
  CHILD_ABUSE_REPORT: { name: 'a report of child abuse', rule: '42 USC 5106a(b)(2)(B)', reason: 'confidential' },
  PEER_REVIEW: { name: 'peer review or an incident report', rule: '42 USC 299b-22', reason: 'legal' },
} as const satisfies Record<string, { name: string; rule: string; reason: RedactionReason }>;

export type SensitiveCategory = keyof typeof SENSITIVE_CATEGORIES;

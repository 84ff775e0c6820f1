import { type Confidence, type Rule, ruleRow } from '../rule.ts';
import { STATUTES } from './data/statutes.ts';
import { LABELS, type Label } from './labels.ts';

/** The 2024 rule: in force since, complied with from 16 February 2026. */
const part2 = (id: string, citation: string, says: string, changes: Partial<Rule> = {}): Rule =>
  ruleRow({ id, citation: `42 CFR ${citation}`, says, effectiveFrom: '2024-04-16', ...changes });

const PART2: readonly Rule[] = [
  part2(
    'P2-15',
    '2.32(a)',
    'Pages released with consent carry one of the two statements, word for word as they are now.',
  ),
  part2('P2-16', '2.32(b)', 'With the pages goes a copy of the consent or a clear explanation of its scope.'),
  part2('P2-17', '2.23', 'The patient needs no statement, and nothing on the cover may tell of treatment.', {
    confidence: 'medium',
  }),
  part2('P2-18', '2.61', 'A subpoena alone never suffices: consent, or a Part 2 order with a subpoena.'),
  part2('P2-19', '2.64-2.67', 'A Part 2 order rests on notice to the patient and a finding of good cause.'),
  part2('P2-20', '2.23', 'Patients may have their own records without a consent form.'),
  part2('P2-21', '2.13(c)', 'Nobody is told whether someone is or was a patient of a program.'),
  part2('P2-22', '2.51-2.54', 'Without consent only: medical emergency, research, audit, de-identified public health.'),
  part2(
    'P2-23',
    '2.12(d), 2.33(b)',
    'Where a record came from stays on record, though the recipient need not keep it apart.',
  ),
];

/** Where a federal rule or the facility's own stands behind a label; elsewhere state law does, at medium confidence. */
const BEHIND: Partial<Record<Label, { citation: string; kind?: 'policy' }>> = {
  PSYCHOTHERAPY_NOTES: { citation: '45 CFR 164.501, 164.508(a)(2), 164.524(a)(1)(i)' },
  SUD_PART2: { citation: '42 CFR 2.11-2.13, 2.31' },
  SUD_COUNSELING_NOTES: { citation: '42 CFR 2.11, 2.31(b)' },
  MINOR_CONSENTED: { citation: '45 CFR 164.502(g)(3)' },
  PEER_REVIEW: { citation: '42 USC 299b-22' },
  INCIDENT: { citation: 'Outside the legal health record', kind: 'policy' },
  ATTORNEY_WORK: { citation: '45 CFR 164.524(a)(1)(ii)' },
  CHILD_ABUSE_REPORT: { citation: '42 USC 5106a(b)(2)(B)(viii)' },
  THIRD_PARTY_INFO: { citation: '45 CFR 164.502(a)' },
  BTG: { citation: 'Facility policy', kind: 'policy' },
};

export const labelRuleId = (label: Label): string => `SL-${label.replaceAll('_', '-')}`;

const labelRule = (label: Label): Rule => {
  const behind = BEHIND[label];
  const confidence: Confidence = behind ? 'high' : 'medium';
  return ruleRow({
    id: labelRuleId(label),
    says: `${LABELS[label].name}: ${LABELS[label].rule}.`,
    citation: behind?.citation ?? 'State law; no federal rule of its own',
    kind: behind?.kind ?? 'law',
    confidence,
  });
};

export const statuteRuleId = (state: string, label: Label): string => `ST-${state}-${label.replaceAll('_', '-')}`;

const statuteRules: readonly Rule[] = STATUTES.map(({ state, label, citation, confidence }) =>
  ruleRow({
    id: statuteRuleId(state, label),
    says: `${state}: ${LABELS[label].name} needs what this statute asks.`,
    citation,
    confidence,
    effectiveFrom: '2000-01-01',
  }),
);

/**
 * The attestation of the 2024 reproductive-health rule, vacated on 18 June 2025 (Purl v. HHS). Kept as data with its
 * last day, so that an older decision can be read; nothing asks for it.
 */
export const REPRODUCTIVE_ATTESTATION = {
  enabled: false,
  rule: ruleRow({
    id: 'RH-1',
    says: 'A request that may touch reproductive health care comes with an attestation of its purpose.',
    citation: '45 CFR 164.509, vacated by Purl v. HHS, No. 2:24-cv-228-Z (N.D. Tex. 18 June 2025)',
    effectiveFrom: '2024-12-23',
    effectiveTo: '2025-06-17',
    confidence: 'unsure',
  }),
} as const;

const SCOPE: readonly Rule[] = [
  ruleRow({
    id: 'RA-2',
    says: 'Psychotherapy notes and papers made for a proceeding are outside the right of access.',
    citation: '45 CFR 164.524(a)(1)(i)-(ii)',
  }),
];

/** Rules of special protection: labels, statutes, Part 2 beyond the form, what was asked for. */
export const RULES_SENSITIVITY: readonly Rule[] = [
  ...(Object.keys(LABELS) as Label[]).map(labelRule),
  ...statuteRules,
  ...PART2,
  ...SCOPE,
  REPRODUCTIVE_ATTESTATION.rule,
];

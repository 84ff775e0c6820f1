import { z } from 'zod';

/** Why something is covered. The packet prints the words, never what was covered. */
export const REDACTION_REASONS = {
  'third-party': { name: 'Another person', rule: '45 CFR 164.502(a)' },
  'wrong-patient': { name: 'Another patient', rule: '45 CFR 164.502(a)' },
  'out-of-scope': { name: 'Outside what was asked for', rule: '45 CFR 164.508(c)(1)(i)' },
  sensitive: { name: 'Specially protected', rule: 'State or federal law' },
  psychotherapy: { name: 'Psychotherapy notes', rule: '45 CFR 164.524(a)(1)(i)' },
  confidential: { name: 'Promised in confidence', rule: '45 CFR 164.524(a)(2)(v)' },
  legal: { name: 'Prepared for a proceeding', rule: '45 CFR 164.524(a)(1)(ii)' },
} as const;

export type RedactionReason = keyof typeof REDACTION_REASONS;
export const redactionReason = z.enum(Object.keys(REDACTION_REASONS) as [RedactionReason, ...RedactionReason[]]);

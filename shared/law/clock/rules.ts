import { type Rule, ruleRow } from '../rule.ts';

/** The office holds itself to these where no law sets a date: shown as policy, never as law (domain.md AU-26). */
const policy = (rule: Pick<Rule, 'id' | 'says'>): Rule =>
  ruleRow({ ...rule, citation: 'office policy', kind: 'policy', effectiveFrom: '1900-01-01' });

// The 2013 amendments (78 FR 5566) took the longer period for off-site records away; compliance 2013-09-23 (RA-7).
const OMNIBUS = '2013-09-23';

export const RULES_CLOCK = [
  ruleRow({
    id: 'RA-5',
    says: 'Answer a request for access within 30 calendar days after receipt, with the records or a written denial.',
    citation: '45 CFR 164.524(b)(2)',
    effectiveFrom: OMNIBUS,
  }),
  ruleRow({
    id: 'RA-6',
    says: 'Extend once, by at most 30 calendar days, with a written statement of the reason and the date sent within the first 30.',
    citation: '45 CFR 164.524(b)(2)(ii)',
    effectiveFrom: OMNIBUS,
  }),
  ruleRow({
    id: 'RA-7',
    says: 'Records that are kept off site have the same 30 days; waiting for them stops no clock.',
    citation: '45 CFR 164.524(b)(2) as amended in 2013',
    effectiveFrom: OMNIBUS,
  }),
  ruleRow({
    id: 'RA-9',
    says: 'A shorter period of state law wins, because it gives greater access.',
    citation: '45 CFR 160.203(b), 160.202',
    effectiveFrom: '2003-04-14',
  }),
  ruleRow({
    id: 'RA-10',
    says: 'Thirty days are an outer limit, not a target: no needless delay of electronic information.',
    citation: '45 CFR 171.103; OCR guidance on access',
    effectiveFrom: '2021-04-05',
  }),
  ruleRow({
    id: 'IB-204',
    says: 'Say in writing within 10 business days why a request for electronic information cannot be met as asked.',
    citation: '45 CFR 171.204(b)',
    effectiveFrom: '2021-04-05',
  }),
  ruleRow({
    id: 'COURT-DATE',
    says: 'Answer legal process by the date it names, and never before the time to object has run.',
    citation: '45 CFR 164.512(e)(1), (f)(1)(ii)',
    effectiveFrom: '2003-04-14',
  }),
  policy({
    id: 'POLICY-30',
    says: 'Where no law sets a date, the office answers within 30 calendar days after receipt.',
  }),
  policy({
    id: 'POLICY-TREATMENT',
    says: 'Records for a provider who is treating the patient go out on the day they are asked for.',
  }),
  policy({
    id: 'POLICY-URGENT',
    says: 'A coroner, medical examiner or organ procurement organization is answered within one business day.',
  }),
] as const satisfies readonly Rule[];

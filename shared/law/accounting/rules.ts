import { type Rule, ruleRow } from '../rule.ts';

/** Accounting of disclosures (45 CFR 164.528). */
export const RULES_ACCOUNTING: readonly Rule[] = [
  ruleRow({
    id: 'AC-1',
    says: 'The list looks back six years from the day of asking, or less if less is asked for.',
    citation: '45 CFR 164.528(a)(1), (b)(2)(i)',
  }),
  ruleRow({
    id: 'AC-2',
    says: 'Left out: treatment, payment, operations; to the patient; incident to a permitted use; with an authorization; directory and involved persons; national security; custody; limited data sets.',
    citation: '45 CFR 164.528(a)(1)(i)-(viii)',
  }),
  ruleRow({
    id: 'AC-2-directive',
    says: 'What the patient directs to someone else counts as access and is left out; it is logged and on the fuller list.',
    citation: '45 CFR 164.528(a)(1)(ii), 164.524(c)(3)(ii)',
    confidence: 'low',
    kind: 'policy',
  }),
  ruleRow({
    id: 'AC-3',
    says: 'So on the list: subpoenas and orders, law enforcement, public health, abuse reports, oversight, coroners, research under waiver, threats, compensation, required by law, HHS, and what was not permitted.',
    citation: '45 CFR 164.528(a)(1)',
  }),
  ruleRow({
    id: 'AC-4',
    says: 'Each row has the date, the recipient with address if known, a brief description and a brief purpose.',
    citation: '45 CFR 164.528(b)(2)',
  }),
  ruleRow({
    id: 'AC-5',
    says: 'Repeated disclosures to one recipient for one purpose: the first in full, then how many, and the last date.',
    citation: '45 CFR 164.528(b)(3)',
  }),
  ruleRow({
    id: 'AC-6',
    says: 'Research on 50 people or more may be one row for the protocol.',
    citation: '45 CFR 164.528(b)(4)',
  }),
  ruleRow({
    id: 'AC-7',
    says: 'Given within 60 days; once 30 days more, with the reason and the date in writing within the first 60.',
    citation: '45 CFR 164.528(c)(1)',
  }),
  ruleRow({
    id: 'AC-8',
    says: 'The first in any 12 months is free; a later one may cost what it costs, told beforehand.',
    citation: '45 CFR 164.528(c)(2)',
  }),
  ruleRow({
    id: 'AC-9',
    says: 'An oversight or law enforcement agency may hold a row back: in writing until its date, by word of mouth for 30 days at most.',
    citation: '45 CFR 164.528(a)(2)',
  }),
  ruleRow({
    id: 'AC-10',
    says: 'Kept: what the rows need, each accounting given, the title of who answers for it.',
    citation: '45 CFR 164.528(d)',
  }),
  ruleRow({
    id: 'AC-11',
    says: 'No operative rule asks for a list of treatment, payment and operations; the fuller list is offered freely.',
    citation: '42 USC 17935(c)',
    kind: 'policy',
  }),
];

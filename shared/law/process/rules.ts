import { type Rule, ruleRow } from '../rule.ts';

const COURTS: readonly Rule[] = [
  ruleRow({
    id: 'SB-1',
    says: 'On an order of a court or tribunal that is directed to us, only what it expressly authorises goes out.',
    citation: '45 CFR 164.512(e)(1)(i)',
  }),
  ruleRow({
    id: 'SB-2',
    says: 'A subpoena without an order needs a written statement and documents that the patient was told, with enough to object; the time to object has run and no objection stands.',
    citation: '45 CFR 164.512(e)(1)(ii)(A), (iii)',
  }),
  ruleRow({
    id: 'SB-3',
    says: 'Or a written statement and documents that the parties agreed on a qualified protective order and presented it, or that the seeker asked the court for one.',
    citation: '45 CFR 164.512(e)(1)(ii)(B), (iv)',
  }),
  ruleRow({
    id: 'SB-4',
    says: 'Or we ourselves tell the patient, or ask for the qualified protective order.',
    citation: '45 CFR 164.512(e)(1)(vi)',
  }),
  ruleRow({
    id: 'SB-5',
    says: 'A qualified protective order bars use outside the proceeding and requires return or destruction at its end.',
    citation: '45 CFR 164.512(e)(1)(v)',
  }),
  ruleRow({
    id: 'SB-6',
    says: "With the patient's valid authorization attached, it is handled as a request with an authorization, by the date of the subpoena.",
    citation: '45 CFR 164.508, 164.512(e)(1)',
  }),
  ruleRow({
    id: 'SB-7',
    says: 'A paper with a defect (wrong custodian or patient, not domesticated, unsigned, past date, too little time, no fee, specially protected material) waits for the legal office.',
    citation: '45 CFR 164.512(e)(1), 164.514(h)',
  }),
];

const LAW_ENFORCEMENT: readonly Rule[] = [
  ruleRow({ id: 'LE-1', says: 'A report that a law requires follows that law.', citation: '45 CFR 164.512(f)(1)(i)' }),
  ruleRow({
    id: 'LE-2',
    says: 'A warrant, or a subpoena or summons of a judicial officer, is followed as it reads.',
    citation: '45 CFR 164.512(f)(1)(ii)(A)',
  }),
  ruleRow({
    id: 'LE-3',
    says: 'A subpoena of a grand jury is followed as it reads.',
    citation: '45 CFR 164.512(f)(1)(ii)(B)',
  }),
  ruleRow({
    id: 'LE-4',
    says: 'An administrative request says in writing that the records are relevant and material, that it is specific and limited, and that de-identified information would not do.',
    citation: '45 CFR 164.512(f)(1)(ii)(C)',
  }),
  ruleRow({
    id: 'LE-5',
    says: 'To identify or find a person, only the facts on the list go out, never DNA, dental or tissue records.',
    citation: '45 CFR 164.512(f)(2)',
  }),
  ruleRow({
    id: 'LE-6',
    says: 'About a victim: with their agreement, or, if they cannot give it, on three statements of the officer.',
    citation: '45 CFR 164.512(f)(3)',
  }),
  ruleRow({
    id: 'LE-7',
    says: 'Death by a suspected crime, crime on our premises, emergency elsewhere: on our own belief, and only that.',
    citation: '45 CFR 164.512(f)(4)-(6)',
  }),
];

const OTHERS: readonly Rule[] = [
  ruleRow({
    id: '512(b)',
    says: 'A public health authority gets what it may collect by law; its word on what it needs may be relied on.',
    citation: '45 CFR 164.512(b), 164.514(d)(3)(iii)',
  }),
  ruleRow({
    id: '512(c)',
    says: 'Who reports abuse of an adult tells the victim, unless that would put them at risk.',
    citation: '45 CFR 164.512(c)(2)',
  }),
  ruleRow({
    id: '512(d)',
    says: 'Oversight is no way to the records of a patient who is the real target in a matter not about care or benefits.',
    citation: '45 CFR 164.512(d)(1)-(2)',
  }),
  ruleRow({
    id: '512(g)',
    says: 'Coroners, medical examiners and funeral directors get what their duty needs.',
    citation: '45 CFR 164.512(g)',
  }),
  ruleRow({
    id: '512(h)',
    says: 'Organ procurement gets what a donation and transplant need.',
    citation: '45 CFR 164.512(h)',
  }),
  ruleRow({
    id: '512(l)',
    says: "Workers' compensation: as the compensation law allows, and as far as it needs.",
    citation: '45 CFR 164.512(l)',
  }),
  ruleRow({
    id: '502(a)(2)',
    says: 'HHS gets what it asks for to look into compliance.',
    citation: '45 CFR 164.502(a)(2)(ii)',
  }),
];

/** What states add to a subpoena (domain.md 6.1). Where the text is not loaded, the row is unsure and asks for a person. */
const STATES: readonly Rule[] = [
  ruleRow({
    id: 'SB-VA',
    says: 'Virginia: the custodian holds the records for 15 days from the date of the subpoena, and until the party certifies that no motion to quash stands.',
    citation: 'Va. Code 32.1-127.1:03(H)',
    confidence: 'medium',
  }),
  ruleRow({
    id: 'SB-CA',
    says: 'California: notice to the consumer; the custodian complies within 15 days of receipt (civil) or 5 days (criminal).',
    citation: 'Cal. Code Civ. Proc. 1985.3; Cal. Evid. Code 1560(b)',
    confidence: 'medium',
  }),
  ruleRow({
    id: 'SB-PA',
    says: 'Pennsylvania: within 3 days the provider may choose to send certified copies and the fee estimate, except toward district attorneys and agencies.',
    citation: '42 Pa.C.S. 6152(a)(1)',
    confidence: 'medium',
  }),
  ruleRow({
    id: 'SB-FL',
    says: 'Florida has notice rules of its own.',
    citation: 'Fla. Stat. 456.057(7) (text not loaded)',
    confidence: 'unsure',
  }),
  ruleRow({
    id: 'SB-TX',
    says: 'Texas has notice rules of its own.',
    citation: 'Tex. R. Civ. P. and Health & Safety Code ch. 241 (text not loaded)',
    confidence: 'unsure',
  }),
];

/** Every rule of the legal process desk. */
export const RULES_PROCESS: readonly Rule[] = [...COURTS, ...LAW_ENFORCEMENT, ...OTHERS, ...STATES];

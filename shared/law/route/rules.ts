import { type Rule, ruleRow } from '../rule.ts';

const ROUTING: readonly Rule[] = [
  ruleRow({
    id: 'RT-1',
    says: 'An attorney is not a personal representative by representing the patient: authority over health care or the estate must be shown.',
    citation: '45 CFR 164.502(g)',
  }),
  ruleRow({
    id: 'RT-2',
    says: 'A patient is never asked for a purpose, a witness, a notary, a Social Security number or an expiry date.',
    citation: '45 CFR 164.524(b)(1); OCR guidance on access',
  }),
  ruleRow({
    id: 'RT-3',
    says: 'An authorization form that names the patient as recipient is a request of the patient: no element of it can be missing.',
    citation: '45 CFR 164.524(a)(1)',
  }),
  ruleRow({
    id: 'RT-4',
    says: 'A letter that calls itself a HITECH request holds only if the patient signed it and it asks for an electronic copy from the EHR and names who receives it and where.',
    citation: '42 USC 17935(e); 45 CFR 164.524(c)(3)(ii); Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)',
    effectiveFrom: '2020-01-23',
  }),
  ruleRow({
    id: 'RT-5',
    says: 'One submission can hold parts of different lanes, each with its own proof; all keep the day of receipt.',
    citation: '45 CFR 164.508, 164.524',
  }),
  ruleRow({
    id: 'RT-6',
    says: 'Who asks, and the right they name, must fit together; what does not fit is looked at by a person.',
    citation: '45 CFR 164.514(h)',
    kind: 'policy',
  }),
];

const REPRESENTATIVES: readonly Rule[] = [
  ruleRow({
    id: 'PR-1',
    says: 'For an adult or an emancipated minor, whoever may make health care decisions under the law is the representative, within that scope.',
    citation: '45 CFR 164.502(g)(2)',
  }),
  ruleRow({
    id: 'PR-2',
    says: 'For a minor, a parent, guardian or person in loco parentis is the representative.',
    citation: '45 CFR 164.502(g)(3)(i)',
  }),
  ruleRow({
    id: 'PR-3',
    says: 'Where a minor lawfully consented to care alone, a court or other person consented, or the parent agreed to confidentiality, the minor controls those records.',
    citation: '45 CFR 164.502(g)(3)(i)(A)-(C)',
  }),
  ruleRow({
    id: 'PR-4',
    says: 'State law on access of parents decides first; where it is silent, a licensed professional does.',
    citation: '45 CFR 164.502(g)(3)(ii)',
  }),
  ruleRow({
    id: 'PR-5',
    says: 'For a person who has died, the executor, administrator or whoever has authority under state law is the representative.',
    citation: '45 CFR 164.502(g)(4)',
  }),
  ruleRow({
    id: 'PR-6',
    says: 'Protection of health information ends 50 years after death.',
    citation: '45 CFR 164.502(f), 160.103',
    effectiveFrom: '2013-03-26',
  }),
  ruleRow({
    id: 'PR-7',
    says: 'Family and others who took part in the care before death may be told what is relevant, unless that goes against a known wish: no right of access.',
    citation: '45 CFR 164.510(b)(5)',
    confidence: 'medium',
  }),
  ruleRow({
    id: 'PR-8',
    says: 'On a reasonable belief of abuse, neglect or danger, a professional may decline to treat a person as the representative.',
    citation: '45 CFR 164.502(g)(5)',
  }),
  ruleRow({
    id: 'PR-9',
    says: 'A financial power of attorney gives no say over health care, and every power of attorney ends at death.',
    citation: '45 CFR 164.502(g)(2), (4)',
  }),
  ruleRow({
    id: 'PR-10',
    says: 'For SUD records of a person who has died: the executor, administrator or representative; if none, the spouse, then the responsible family member.',
    citation: '42 CFR 2.15(b)',
    confidence: 'medium',
  }),
  ruleRow({
    id: 'PR-11',
    says: 'Where state law lets a minor consent to SUD care, only the minor may consent to disclosure.',
    citation: '42 CFR 2.14',
  }),
];

const VERIFICATION: readonly Rule[] = [
  ruleRow({
    id: 'VF-1',
    says: 'The identity and the authority of anyone not known are verified, with any document that the lane requires.',
    citation: '45 CFR 164.514(h)(1)',
  }),
  ruleRow({
    id: 'VF-2',
    says: 'Documents that on their face meet the requirement may be relied on, if that is reasonable.',
    citation: '45 CFR 164.514(h)(2)(i)',
  }),
  ruleRow({
    id: 'VF-3',
    says: 'A public official shows a badge, letterhead or contract, and a written statement of authority; a warrant, subpoena or order is presumed valid authority.',
    citation: '45 CFR 164.514(h)(2)(ii)-(iii)',
  }),
  ruleRow({
    id: 'VF-4',
    says: 'No method is prescribed for patients; none may be a barrier: no notary, no visit in person, no Social Security number for everyone.',
    citation: '45 CFR 164.514(h); OCR guidance on access',
  }),
  ruleRow({
    id: 'VF-5',
    says: 'At least three of the listed identifiers match; for sensitive records a photo ID or a call back besides; what was checked is recorded.',
    citation: 'Office policy under 45 CFR 164.514(h)',
    kind: 'policy',
  }),
];

const NECESSARY: readonly Rule[] = [
  ruleRow({
    id: 'MN-1',
    says: 'Only what is needed is disclosed, except for treatment, to the individual, under an authorization, to HHS and where law requires it.',
    citation: '45 CFR 164.502(b)',
  }),
  ruleRow({
    id: 'MN-2',
    says: 'Routine disclosures follow a fixed protocol per kind of request; others are reviewed one by one.',
    citation: '45 CFR 164.514(d)(3)',
  }),
  ruleRow({
    id: 'MN-3',
    says: 'The word of a public official, another covered entity, a professional or a documented researcher on what is needed may be relied on.',
    citation: '45 CFR 164.514(d)(3)(iii)',
  }),
  ruleRow({
    id: 'MN-4',
    says: 'The entire record is not sent unless that is specifically justified.',
    citation: '45 CFR 164.514(d)(5)',
  }),
  ruleRow({
    id: 'MN-5',
    says: 'Under an authorization, only what it describes is released.',
    citation: '45 CFR 164.508(a)(1)',
  }),
];

/** Which lane, who may act, who they are, how much (domain.md 1, 5, 7). */
export const RULES_ROUTE: readonly Rule[] = [...ROUTING, ...REPRESENTATIVES, ...VERIFICATION, ...NECESSARY];

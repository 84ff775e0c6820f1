import { ruleBook } from '../apply-rule.ts';
import { type Rule, ruleRow } from '../rule.ts';

type Row = readonly [id: string, says: string, citation: string, confidence?: Rule['confidence'], kind?: Rule['kind']];

/** Since the Omnibus Rule's compliance date nothing in 164.508(b) and (c) has changed that these rows speak of. */
const HIPAA_FROM = '2013-09-23';
/** Effective date of the final rule 89 FR 12472; compliance was due on 16 February 2026. */
const PART2_FROM = '2024-04-16';

const rule =
  (effectiveFrom: string) =>
  ([id, says, citation, confidence = 'high', kind = 'law']: Row): Rule =>
    ruleRow({ id, says, citation, kind, confidence, effectiveFrom });

const HIPAA: readonly Row[] = [
  ['AU-1', 'It describes the information in a specific and meaningful way.', '45 CFR 164.508(c)(1)(i)'],
  ['AU-2', 'It names who may disclose, or a class that includes this facility.', '45 CFR 164.508(c)(1)(ii)'],
  ['AU-3', 'It names who may receive, and that is who asks.', '45 CFR 164.508(c)(1)(iii)'],
  ['AU-4', 'It names each purpose; "at my request" is enough when the person starts it.', '45 CFR 164.508(c)(1)(iv)'],
  ['AU-5', 'It has an expiry date or event. "None" is for research only.', '45 CFR 164.508(c)(1)(v)'],
  ['AU-6', 'It is signed and dated, and not in the future.', '45 CFR 164.508(c)(1)(vi)'],
  ['AU-7', 'A representative who signs says by what authority.', '45 CFR 164.508(c)(1)(vi)'],
  [
    'AU-8',
    'It states the right to revoke in writing, and how, or points to the notice that does.',
    '45 CFR 164.508(c)(2)(i)',
  ],
  [
    'AU-9',
    'It states whether treatment, payment, enrollment or eligibility may depend on signing.',
    '45 CFR 164.508(c)(2)(ii)',
  ],
  [
    'AU-10',
    'It states that the recipient may disclose again, without the protection of HIPAA.',
    '45 CFR 164.508(c)(2)(iii)',
  ],
  ['AU-11', 'It is in plain language; who was asked by the facility to sign gets a copy.', '45 CFR 164.508(c)(3)-(4)'],
  ['AU-12', 'Its expiry date has not passed, its expiry event has not happened.', '45 CFR 164.508(b)(2)(i)'],
  ['AU-13', 'Every element is filled in.', '45 CFR 164.508(b)(2)(ii)'],
  ['AU-14', 'It is not known to be revoked.', '45 CFR 164.508(b)(2)(iii)'],
  ['AU-15', 'It is neither combined nor conditioned in a way that is forbidden.', '45 CFR 164.508(b)(2)(iv)'],
  ['AU-16', 'Nothing material in it is known to be false.', '45 CFR 164.508(b)(2)(v)'],
  ['AU-17', 'It is not combined with another document, such as a retainer.', '45 CFR 164.508(b)(3)'],
  ['AU-18', 'An authorization for psychotherapy notes stands alone.', '45 CFR 164.508(b)(3)(ii)'],
  ['AU-19', 'Care, payment, enrollment or benefits do not depend on signing it.', '45 CFR 164.508(b)(4)'],
  ['AU-20', 'Psychotherapy notes need an authorization that names them.', '45 CFR 164.508(a)(2)'],
  ['AU-21', 'One for the sale of records or for marketing says that somebody is paid.', '45 CFR 164.508(a)(3)-(4)'],
  [
    'AU-22',
    'A revocation in writing stops what is under way; what was delivered stays lawful.',
    '45 CFR 164.508(b)(5)',
  ],
  ['AU-24', 'A copy, fax, scan or electronic signature is good; no witness or notary is needed.', '45 CFR 164.508(c)'],
  [
    'AU-25',
    "A parent's authorization for a minor stays valid when the child comes of age; a person confirms it.",
    '45 CFR 164.508(b)',
    'medium',
  ],
  ['AU-26', 'The signature is not older than the facility takes.', 'Facility policy', 'high', 'policy'],
  ['AU-27', 'Records made after the signature are left out.', 'Facility policy', 'medium', 'policy'],
  ['AU-28', "A form of somebody else is as good as the facility's own.", '45 CFR 164.508(b)(1)'],
  ['AU-SCOPE', 'Only what the authorization describes is released.', '45 CFR 164.508(a)(1); 164.502(b)(2)(iii)'],
];

const PART2: readonly Row[] = [
  ['P2-1', 'The consent names the patient.', '42 CFR 2.31(a)(1)'],
  ['P2-2', 'It names who may disclose, or a class.', '42 CFR 2.31(a)(2)'],
  ['P2-3', 'It describes the information in a specific and meaningful way.', '42 CFR 2.31(a)(3)'],
  ['P2-4', 'It names the recipients or a class, and an intermediary with its members.', '42 CFR 2.31(a)(4)'],
  [
    'P2-5',
    'One for treatment, payment and operations states that HIPAA governs redisclosure, except against the patient.',
    '42 CFR 2.31(a)(4)(iii)',
  ],
  ['P2-6', 'It names each purpose.', '42 CFR 2.31(a)(5)'],
  ['P2-7', 'It states the right to revoke in writing and how.', '42 CFR 2.31(a)(6)'],
  [
    'P2-8',
    'It has an expiry date or event; "none" or "end of treatment" for treatment, payment and operations.',
    '42 CFR 2.31(a)(7)',
  ],
  ['P2-9', 'It is signed by the patient or one who may under 2.14 or 2.15.', '42 CFR 2.31(a)(8)'],
  ['P2-10', 'It is dated.', '42 CFR 2.31(a)(9)'],
  [
    'P2-11',
    'One for treatment, payment and operations states redisclosure and what follows from refusing.',
    '42 CFR 2.31(a)(10)',
  ],
  ['P2-12', 'Counselling notes have a consent of their own.', '42 CFR 2.31(b)'],
  ['P2-13', 'Consent to proceedings against the patient is combined with nothing else.', '42 CFR 2.31(d)'],
  ['P2-14', 'It describes substance use disorder records: a general authorization is not enough.', '42 CFR 2.31'],
];

const STATES: readonly Row[] = [
  [
    'ST-CA',
    'California: 14-point type or handwriting, a signature that serves nothing else, an expiry, the right to a copy.',
    'Cal. Civ. Code 56.11',
    'medium',
  ],
  [
    'ST-MN',
    'Minnesota: a consent is good for one year at most, with listed exceptions.',
    'Minn. Stat. 144.293',
    'high',
  ],
  [
    'ST-TX',
    'Texas: electronic disclosure needs notice and authorization; the Attorney General form is accepted.',
    'Tex. Health & Safety Code 181.154',
    'medium',
  ],
  [
    'ST-NY',
    'New York: HIV records need the HIV release (DOH-2557) or the box of OCA 960.',
    'N.Y. Pub. Health Law 2782',
    'medium',
  ],
  [
    'ST-IL',
    'Illinois: mental health consent has its own content, a calendar expiry and a witness.',
    '740 ILCS 110/5',
    'medium',
  ],
  [
    'ST-PA',
    'Pennsylvania: mental health and HIV consents have their own content.',
    '55 Pa. Code 5100.34; 35 P.S. 7607',
    'medium',
  ],
  ['ST-WA', 'Washington: signed, dated, who discloses, who receives, what, and until when.', 'RCW 70.02.030', 'medium'],
  ['ST-VA', 'Virginia: the statute has a sample form; what it asks for is there.', 'Va. Code 32.1-127.1:03', 'medium'],
  ['ST-UNKNOWN', 'A state that is not known is said, never guessed.', '45 CFR 160.203', 'high'],
];

/** Every rule on the authorization itself. Its checks are in checks/, in the same order. */
export const RULES_AUTHORIZATION: readonly Rule[] = [
  ...[...HIPAA, ...STATES].map(rule(HIPAA_FROM)),
  ...PART2.map(rule(PART2_FROM)),
];

/** A rule that checks name. */
export const authorizationRule = ruleBook(RULES_AUTHORIZATION);

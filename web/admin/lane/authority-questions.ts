import type { ActionBody } from '#shared/api/staff.ts';
import type { RepresentativeFacts, RepresentativeKind } from '#shared/law/route/representative-facts.ts';
import type { Request } from '#shared/request/request.ts';

export type AuthorityAnswers = ActionBody<'check-authority'>['facts'];
type Name = Exclude<keyof AuthorityAnswers, 'kind' | 'paper' | 'patientDied' | 'part2'>;
export type Question = { name: Name; label: string; options: readonly { value: string; label: string }[] };

const YES_NO = [
  { value: '', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const PROFESSIONAL = [
  { value: '', label: 'Not asked' },
  { value: 'agrees', label: 'Agrees' },
  { value: 'declines', label: 'Declines' },
];
const yesNo = (name: Name, label: string): Question => ({ name, label, options: YES_NO });
const professional: Question = {
  name: 'professional',
  label: 'What the licensed professional or privacy officer decided',
  options: PROFESSIONAL,
};

const MINOR: readonly Question[] = [
  yesNo('emancipated', 'Is the minor emancipated?'),
  yesNo('accessLimited', 'Does a court order limit what this person may see?'),
  {
    name: 'minorConsented',
    label: 'Did the minor get any of this care without a parent?',
    options: [
      { value: '', label: 'Nobody has looked' },
      { value: 'no', label: 'No' },
      { value: 'minor', label: 'Yes, the minor consented' },
      { value: 'court_or_other', label: 'Yes, a court or another person consented' },
      { value: 'parent_agreed', label: 'Yes, and the parent agreed it stays confidential' },
    ],
  },
  {
    name: 'stateLaw',
    label: 'What state law says about the access of a parent to that care',
    options: [
      { value: '', label: 'Not known' },
      { value: 'permits', label: 'Permits or requires it' },
      { value: 'prohibits', label: 'Prohibits it' },
      { value: 'silent', label: 'Is silent' },
    ],
  },
];

const PART2_MINOR = [
  yesNo('minorMayConsentSud', 'May a minor consent to SUD care alone under state law?'),
  yesNo('minorAgreed', 'Has the minor consented to this disclosure in writing?'),
];
const PART2_DEAD = [
  yesNo('estateNamed', 'Is there a representative of the estate?'),
  yesNo('hasSpouse', 'Is there a living spouse?'),
];

const DEAD: readonly Question[] = [
  yesNo('inEffect', 'Are the letters or the affidavit in effect?'),
  {
    name: 'wishesKnown',
    label: 'For family: known wishes of the patient',
    options: [
      { value: '', label: 'None known' },
      { value: 'against', label: 'Against it' },
    ],
  },
];

const ADULT = [
  yesNo('inEffect', 'Is the power or order in effect?'),
  yesNo('coversHealth', 'Does it give a say over health care or its records?'),
];

const DANGER: Question = {
  name: 'danger',
  label: 'Is abuse, neglect or danger suspected?',
  options: [
    { value: 'none', label: 'No' },
    { value: 'suspected', label: 'Yes' },
  ],
};

/** What has to be asked of such a patient; a question that changes nothing is not asked. */
export const questionsFor = (facts: AuthorityAnswers, isMinor: boolean): readonly Question[] => {
  const { patientDied, part2 } = facts;
  if (patientDied) return [...DEAD, ...(part2 ? PART2_DEAD : []), professional];
  return [...(isMinor ? [...MINOR, ...(part2 ? PART2_MINOR : [])] : ADULT), DANGER, professional];
};

const KIND_OF: Record<string, RepresentativeKind> = {
  parent: 'parent',
  guardian: 'guardian',
  agent: 'agent',
  estate: 'estate',
};

/** As the requester said on the form: where the person who reads the paper begins. */
export const kindSaid = ({ route }: Request): RepresentativeFacts['kind'] =>
  KIND_OF[route?.relationship ?? ''] ?? 'other';

/** Under 18 on that day: then other questions are asked. */
export const isMinorOn = (born: string, asOf: string): boolean =>
  `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > asOf;

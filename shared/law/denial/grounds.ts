import type { DenialCheckId } from './checks.ts';

type GroundRow = {
  /** Its paragraph of 164.524, which is also the id of its rule. */
  rule: string;
  name: string;
  isReviewable: boolean;
  /** Only a licensed health care professional may judge it. */
  needsLicence: boolean;
  decidedBy: string;
  /** What a person must be able to say before it may be used. */
  checks: readonly DenialCheckId[];
  /** Only a representative's request can be refused on it. */
  onlyLane?: 'RA_PR';
  /** The exception to information blocking it rests on (domain.md 13). */
  exception: string;
};

const unreviewable = { isReviewable: false, needsLicence: false, exception: '45 CFR 171.202(d)' } as const;
const reviewable = {
  isReviewable: true,
  needsLicence: true,
  decidedBy: 'A licensed health care professional',
  exception: '45 CFR 171.201',
} as const;

/** The closed list (45 CFR 164.524(a)(1)-(3)): what is not here is no ground. */
export const DENIAL_GROUNDS = {
  psychotherapy: {
    ...unreviewable,
    rule: '524(a)(1)(i)',
    name: 'Psychotherapy notes, kept apart from the chart',
    decidedBy: 'Privacy office or HIM',
    checks: ['keptApart'],
  },
  litigation: {
    ...unreviewable,
    rule: '524(a)(1)(ii)',
    name: 'Put together for a legal proceeding',
    decidedBy: 'Privacy office or HIM',
    checks: ['madeForCase', 'chartGiven'],
  },
  inmate: {
    ...unreviewable,
    rule: '524(a)(2)(ii)',
    name: 'Inmate asks for a copy, and having it would put people or custody at risk',
    decidedBy: 'The provider of the institution',
    checks: ['isInmate', 'asksForCopy', 'custodyRisk'],
  },
  research: {
    ...unreviewable,
    rule: '524(a)(2)(iii)',
    name: 'Research with treatment that still runs, and the person agreed to wait',
    decidedBy: 'The study with HIM',
    checks: ['studyRuns', 'agreedToWait', 'toldItReturns'],
  },
  privacy_act: {
    ...unreviewable,
    rule: '524(a)(2)(iv)',
    name: 'The federal Privacy Act allows the denial',
    decidedBy: 'The federal agency',
    checks: ['underPrivacyAct'],
  },
  confidential_source: {
    ...unreviewable,
    rule: '524(a)(2)(v)',
    name: 'Told in confidence by someone who is no provider, and access would reveal who',
    decidedBy: 'HIM',
    checks: ['notFromProvider', 'promisedConfidence', 'wouldReveal'],
  },
  endangers_life: {
    ...reviewable,
    rule: '524(a)(3)(i)',
    name: 'Access is likely to endanger the life or physical safety of the individual or another',
    checks: ['judgedByProfessional', 'dangerToLife'],
  },
  harms_other: {
    ...reviewable,
    rule: '524(a)(3)(ii)',
    name: 'It speaks of another person, who is likely to come to substantial harm',
    checks: ['judgedByProfessional', 'otherNotProvider', 'substantialHarm'],
  },
  representative_harm: {
    ...reviewable,
    rule: '524(a)(3)(iii)',
    name: 'Access by the representative is likely to cause substantial harm to the individual or another',
    checks: ['judgedByProfessional', 'substantialHarm'],
    onlyLane: 'RA_PR',
  },
} as const satisfies Record<string, GroundRow>;

export type DenialGround = keyof typeof DENIAL_GROUNDS;
export const DENIAL_GROUND_IDS = Object.keys(DENIAL_GROUNDS) as [DenialGround, ...DenialGround[]];
export const groundOf = (ground: DenialGround): GroundRow => DENIAL_GROUNDS[ground];

/** What people give as a reason and the law does not know (domain.md 2.5). The screen says why. */
export const NOT_GROUNDS = {
  upset:
    'It may upset the patient. Only danger to life or physical safety counts, and a licensed professional judges it.',
  protect_staff: 'It would embarrass or expose a member of staff.',
  complaint: 'A complaint or a suit is pending or feared.',
  unpaid_bill: 'A bill for care or for copies is unpaid.',
  incomplete: 'The records are not complete or not signed yet.',
  no_reason: 'The patient gave no reason for asking.',
} as const;
export type NotGround = keyof typeof NOT_GROUNDS;
export const NOT_GROUND_IDS = Object.keys(NOT_GROUNDS) as [NotGround, ...NotGround[]];

/** Who is a licensed health care professional here. */
export const LICENCES = {
  physician: 'Physician (MD, DO)',
  nurse_practitioner: 'Nurse practitioner',
  physician_assistant: 'Physician assistant',
  psychologist: 'Psychologist',
  clinical_social_worker: 'Clinical social worker',
  nurse: 'Registered nurse',
} as const;
export type Licence = keyof typeof LICENCES;
export const LICENCE_IDS = Object.keys(LICENCES) as [Licence, ...Licence[]];

import { freeUse, rates, schedule } from '../schedule.ts';

const HOSPITAL = 'N.J.S.A. 26:2H-5n (P.L.2019 c.217); N.J.A.C. 8:43G-15.3';
const CONFLICTS = [
  {
    figure: 'search',
    confidence: 'unsure',
    says: 'Sources disagree on a charge for search ($10 or $20): none is charged.',
  },
  {
    figure: 'cap',
    confidence: 'unsure',
    says: 'One source names a limit of $200 a request instead of $50 an admission.',
  },
] as const;
/** By law they may have what the patient has. */
const REPRESENTATIVES = ['attorney', 'insurer_auto', 'workers_comp'] as const;

export const NJ = [
  schedule({
    id: 'FEE-NJ-patient',
    says: 'Hospital: the patient and a legally authorized representative pay at most $1.00 a page and $50 an admission.',
    citation: HOSPITAL,
    confidence: 'medium',
    state: 'NJ',
    holder: 'hospital',
    appliesTo: ['patient'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 100]),
    capCents: 5000,
    patientRateExtendsTo: REPRESENTATIVES,
    doubts: [
      ...CONFLICTS,
      {
        figure: 'admissions',
        confidence: 'medium',
        says: 'Counted as one admission: more admissions may each add $50.',
      },
    ],
  }),
  schedule({
    id: 'FEE-NJ-others',
    says: 'Hospital: other authorized third parties pay at most $1.00 a page; certification at most $10.',
    citation: HOSPITAL,
    confidence: 'medium',
    state: 'NJ',
    holder: 'hospital',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 100]),
    certCents: 1000,
    doubts: CONFLICTS,
  }),
  schedule({
    id: 'FEE-NJ-image',
    says: 'Hospital: X-ray print $15.',
    citation: HOSPITAL,
    confidence: 'medium',
    state: 'NJ',
    holder: 'hospital',
    appliesTo: ['patient', 'third-party', 'subpoena'],
    media: ['image'],
    tiers: rates([null, 1500]),
  }),
  schedule({
    id: 'FEE-NJ-physician-patient',
    says: 'Physician: at most $1.00 a page and $100 in all.',
    citation: 'N.J.A.C. 13:35-6.5',
    confidence: 'medium',
    state: 'NJ',
    holder: 'physician',
    appliesTo: ['patient'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 100]),
    capCents: 10_000,
    doubts: [
      { figure: 'cap', confidence: 'unsure', says: 'The act of 2022 is reported to limit professionals to $50.' },
    ],
  }),
  schedule({
    id: 'FEE-NJ-physician',
    says: 'Physician: others pay $1.00 a page.',
    citation: 'N.J.A.C. 13:35-6.5',
    confidence: 'medium',
    state: 'NJ',
    holder: 'physician',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 100]),
  }),
];

export const NJ_FREE = [
  freeUse({
    id: 'FEE-NJ-free-disability',
    says: 'No fee for a Social Security disability claim.',
    citation: HOSPITAL,
    confidence: 'medium',
    state: 'NJ',
    holder: 'hospital',
    uses: ['disability_ssa'],
    appliesTo: ['patient', 'third-party'],
    effect: { free: true },
  }),
];

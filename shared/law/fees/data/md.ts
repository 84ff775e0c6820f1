import { freeUse, rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'Md. Code, Health-Gen. 4-304',
  confidence: 'high',
  state: 'MD',
  holder: 'any',
  effectiveFrom: '2023-12-01',
  doubts: [
    {
      figure: 'year',
      confidence: 'medium',
      says: 'The figures are those of December 2023; later ones were not found.',
    },
  ],
} as const;

export const MD = [
  schedule({
    ...BASICS,
    id: 'FEE-MD-patient-paper',
    says: 'The patient pays at most $0.76 a page on paper and no preparation.',
    appliesTo: ['patient'],
    media: ['paper'],
    tiers: rates([null, 76]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-MD-patient-electronic',
    says: 'The patient pays at most 75 % of the page fee for an electronic copy, and $80 in all.',
    appliesTo: ['patient'],
    media: ['electronic'],
    tiers: rates([null, 76]),
    percentOfPaper: 75,
    capCents: 8000,
  }),
  schedule({
    ...BASICS,
    id: 'FEE-MD-paper',
    says: 'Others: preparation $22.88; $0.76 a page on paper.',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper'],
    baseCents: 2288,
    tiers: rates([null, 76]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-MD-electronic',
    says: 'Others: preparation $22.88; electronic copies at 75 % of the page fee; at most $80 in all.',
    appliesTo: ['third-party', 'subpoena'],
    media: ['electronic'],
    baseCents: 2288,
    tiers: rates([null, 76]),
    percentOfPaper: 75,
    capCents: 8000,
  }),
];

export const MD_FREE = [
  freeUse({
    id: 'FEE-MD-free-ssa',
    says: 'No fee for a Social Security claim.',
    citation: 'Md. Code, Health-Gen. 4-304',
    confidence: 'high',
    state: 'MD',
    uses: ['disability_ssa'],
    appliesTo: ['patient', 'third-party'],
    effect: { free: true },
  }),
];

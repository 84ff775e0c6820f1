import { rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'MCL 333.26269',
  confidence: 'high',
  state: 'MI',
  holder: 'any',
  media: ['paper', 'electronic'],
} as const;
const YEAR_2017 = { effectiveFrom: '2017-01-01', effectiveTo: '2017-12-31' } as const;

export const MI = [
  schedule({
    ...BASICS,
    ...YEAR_2017,
    id: 'FEE-MI-patient-2017',
    says: '2017: the patient pays $1.19 a page to page 20, $0.60 to page 50, then $0.23, and no initial fee.',
    appliesTo: ['patient'],
    tiers: rates([20, 119], [50, 60], [null, 23]),
  }),
  schedule({
    ...BASICS,
    ...YEAR_2017,
    id: 'FEE-MI-others-2017',
    says: '2017: initial fee $23.71; $1.19 a page to page 20, $0.60 to page 50, then $0.23.',
    appliesTo: ['third-party', 'subpoena'],
    baseCents: 2371,
    tiers: rates([20, 119], [50, 60], [null, 23]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-MI-patient-base',
    says: 'The statute before indexing: the patient pays $1.00 a page to page 20, $0.50 to page 50, then $0.20.',
    appliesTo: ['patient'],
    tiers: rates([20, 100], [50, 50], [null, 20]),
    isStatutoryBase: true,
  }),
  schedule({
    ...BASICS,
    id: 'FEE-MI-others-base',
    says: 'The statute before indexing: initial fee $20; $1.00 a page to page 20, $0.50 to page 50, then $0.20.',
    appliesTo: ['third-party', 'subpoena'],
    baseCents: 2000,
    tiers: rates([20, 100], [50, 50], [null, 20]),
    isStatutoryBase: true,
  }),
];

import { freeUse, rates, schedule } from '../schedule.ts';

export const GA = [
  schedule({
    id: 'FEE-GA-paper',
    says: 'Search up to $25.88; paper $0.97 a page to page 20, $0.83 to page 100, then $0.66; certification up to $9.70; postage.',
    citation: 'O.C.G.A. 31-33-3',
    confidence: 'high',
    state: 'GA',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper'],
    baseCents: 2588,
    tiers: rates([20, 97], [100, 83], [null, 66]),
    certCents: 970,
    effectiveFrom: '2024-07-01',
    // Indexed each July, though unchanged since 2011: it must be read again before the next one.
    effectiveTo: '2027-06-30',
  }),
  schedule({
    id: 'FEE-GA-electronic',
    says: 'Not on paper: the full reasonable cost of the copy, which no schedule gives.',
    citation: 'O.C.G.A. 31-33-3',
    confidence: 'high',
    state: 'GA',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['electronic', 'microfilm', 'image'],
    inactive: 'The law allows the full reasonable cost: somebody has to work it out.',
  }),
  schedule({
    id: 'FEE-GA-workers-comp',
    says: "Workers' compensation: $0.20 a page, at least $30.",
    citation: "O.C.G.A. 31-33-3; Georgia workers' compensation fee schedule",
    confidence: 'medium',
    state: 'GA',
    holder: 'any',
    appliesTo: ['workers-comp'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 20]),
    minimumCents: 3000,
  }),
];

export const GA_FREE = [
  freeUse({
    id: 'FEE-GA-free-disability',
    says: 'The fees do not apply to records for disability benefits or vocational rehabilitation.',
    citation: 'O.C.G.A. 31-33-3',
    confidence: 'high',
    state: 'GA',
    uses: ['disability_ssa', 'vocational_rehabilitation'],
    appliesTo: ['patient', 'third-party'],
    effect: { free: true },
  }),
];

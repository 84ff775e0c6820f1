import { rates, schedule } from '../schedule.ts';

export const NC = [
  schedule({
    id: 'FEE-NC-claims',
    says: 'Claims for injury and for Social Security disability only: $0.75 a page to page 25, $0.50 to page 100, then $0.25; at least $10.',
    citation: 'N.C.G.S. 90-411',
    confidence: 'high',
    state: 'NC',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    onlyPurposes: ['legal', 'insurance_claim', 'disability_ssa'],
    media: ['paper', 'electronic'],
    tiers: rates([25, 75], [100, 50], [null, 25]),
    minimumCents: 1000,
    doubts: [
      {
        figure: 'purpose',
        confidence: 'medium',
        says: 'It holds for injury and disability claims only: a person confirms that this is one.',
      },
    ],
  }),
];

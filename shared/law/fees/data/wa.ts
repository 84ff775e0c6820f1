import { rates, schedule } from '../schedule.ts';

export const WA = [
  schedule({
    id: 'FEE-WA-2020',
    says: 'Clerical charge up to $28; $1.24 a page to page 30, then $0.94.',
    citation: 'RCW 70.02.010; WAC 246-08-400',
    confidence: 'high',
    state: 'WA',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper', 'electronic'],
    baseCents: 2800,
    tiers: rates([30, 124], [null, 94]),
    effectiveFrom: '2020-05-28',
    // Adjusted every two years, in July of the odd ones: what followed was not found.
    effectiveTo: '2021-06-30',
  }),
];

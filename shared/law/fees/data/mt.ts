import { rates, schedule } from '../schedule.ts';

export const MT = [
  schedule({
    id: 'FEE-MT-pages',
    says: 'Search at most $15; at most $0.50 a page.',
    citation: 'MCA 50-16-816',
    confidence: 'medium',
    state: 'MT',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper', 'electronic'],
    baseCents: 1500,
    tiers: rates([null, 50]),
  }),
];

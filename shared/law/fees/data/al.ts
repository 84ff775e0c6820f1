import { rates, schedule } from '../schedule.ts';

export const AL = [
  schedule({
    id: 'FEE-AL-pages',
    says: 'Search $5; $1.00 a page to page 25, then $0.50; mailing and films at cost.',
    citation: 'Ala. Code 12-21-6.1',
    confidence: 'high',
    state: 'AL',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper', 'electronic'],
    baseCents: 500,
    tiers: rates([25, 100], [null, 50]),
  }),
];

import { rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'Ark. Code 16-46-106',
  confidence: 'low',
  state: 'AR',
  holder: 'any',
  appliesTo: ['third-party', 'subpoena'],
  inactive: 'Two sources contradict each other: read the statute first.',
} as const;

export const AR = [
  schedule({
    ...BASICS,
    id: 'FEE-AR-paper',
    says: 'Search $25; $0.50 a page to page 25, then $0.25 (an older source says $15).',
    media: ['paper'],
    baseCents: 2500,
    tiers: rates([25, 50], [null, 25]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-AR-electronic',
    says: 'Electronic copy $75.',
    media: ['electronic'],
    flatCents: 7500,
  }),
];

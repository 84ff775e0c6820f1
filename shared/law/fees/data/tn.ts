import { ratesFrom, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'T.C.A. 63-2-102',
  state: 'TN',
  holder: 'any',
  appliesTo: ['third-party', 'subpoena'],
  effectiveFrom: '2024-07-01',
  certCents: 2000,
} as const;

export const TN = [
  schedule({
    ...BASICS,
    id: 'FEE-TN-paper',
    says: 'Paper: $25 for up to 5 pages, then $0.50 a page; certification $20; mailing.',
    confidence: 'high',
    media: ['paper'],
    baseCents: 2500,
    baseIncludesPages: 5,
    tiers: ratesFrom(6, [null, 50]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-TN-electronic',
    says: 'Electronic copies to others have a limit of their own.',
    confidence: 'unsure',
    media: ['electronic'],
    inactive: 'The law has a limit for electronic copies whose amount was not found.',
  }),
  schedule({
    ...BASICS,
    id: 'FEE-TN-image',
    says: 'Printed film: at most $20.',
    confidence: 'high',
    media: ['image'],
    flatCents: 2000,
  }),
];

import { rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'D.C. Act 24-728',
  confidence: 'medium',
  state: 'DC',
  holder: 'any',
  appliesTo: ['third-party', 'subpoena'],
  baseCents: 2288,
  doubts: [{ figure: 'year', confidence: 'medium', says: 'The figures are indexed and the source gives no year.' }],
} as const;

export const DC = [
  schedule({
    ...BASICS,
    id: 'FEE-DC-paper',
    says: 'Search $22.88; paper $0.88 a page.',
    media: ['paper'],
    tiers: rates([null, 88]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-DC-electronic',
    says: 'Search $22.88; electronic $0.66 a page, at most $86.54.',
    media: ['electronic'],
    tiers: rates([null, 66]),
    capCents: 8654,
  }),
];

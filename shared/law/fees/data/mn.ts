import { freeUse, rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'Minn. Stat. 144.292',
  confidence: 'high',
  state: 'MN',
  holder: 'any',
  appliesTo: ['patient', 'third-party', 'subpoena'],
  effectiveFrom: '2025-01-01',
} as const;

export const MN = [
  schedule({
    ...BASICS,
    id: 'FEE-MN-paper',
    says: 'Paper: $10 and $1.00 a page; at most $30 to page 25, $50 to page 100, $0.20 for each page above, $500 in all.',
    media: ['paper'],
    baseCents: 1000,
    tiers: rates([null, 100]),
    maxima: [
      { toPage: 25, cents: 3000 },
      { toPage: 100, cents: 5000 },
      { toPage: null, cents: 5000, fromPage: 101, perPageCents: 20 },
    ],
    capCents: 50_000,
  }),
  schedule({
    ...BASICS,
    id: 'FEE-MN-electronic',
    says: 'Electronic copy: $20 in all, whatever its size.',
    media: ['electronic'],
    flatCents: 2000,
    postage: 'none',
  }),
  schedule({ ...BASICS, id: 'FEE-MN-image', says: 'X-ray: $30.', media: ['image'], flatCents: 3000 }),
];

export const MN_FREE = [
  freeUse({
    id: 'FEE-MN-free-care',
    says: 'No fee to look at records of current care.',
    citation: 'Minn. Stat. 144.292',
    confidence: 'high',
    state: 'MN',
    uses: ['continuing_care'],
    appliesTo: ['patient'],
    effect: { free: true },
  }),
  freeUse({
    id: 'FEE-MN-ssa-appeal',
    says: 'At most $10 for an appeal about Social Security disability.',
    citation: 'Minn. Stat. 144.292',
    confidence: 'high',
    state: 'MN',
    uses: ['disability_ssa'],
    appliesTo: ['patient', 'third-party'],
    effect: { capCents: 1000 },
  }),
];

import { freeUse, rates, schedule } from '../schedule.ts';

const citation = 'Va. Code 8.01-413; 32.1-127.1:03';

export const VA = [
  schedule({
    id: 'FEE-VA-electronic',
    says: 'Others than the patient: search up to $20; electronic copies $0.37 a page to page 50, then $0.18; at most $160 in all.',
    citation,
    confidence: 'high',
    state: 'VA',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['electronic'],
    baseCents: 2000,
    tiers: rates([50, 37], [null, 18]),
    capCents: 16_000,
    effectiveFrom: '2021-07-01',
    doubts: [
      {
        figure: 'cap',
        confidence: 'medium',
        says: 'The limit of $160 for electronic copies, and that it holds the search charge, is less sure than the page rates.',
      },
    ],
  }),
  schedule({
    id: 'FEE-VA-paper',
    says: 'Others than the patient: search up to $20; paper $0.50 a page to page 50, then $0.25.',
    citation,
    confidence: 'high',
    state: 'VA',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['paper'],
    baseCents: 2000,
    tiers: rates([50, 50], [null, 25]),
  }),
  schedule({
    id: 'FEE-VA-microfilm',
    says: 'Others than the patient: search up to $20; microfilm $1.00 a page.',
    citation,
    confidence: 'high',
    state: 'VA',
    holder: 'any',
    appliesTo: ['third-party', 'subpoena'],
    media: ['microfilm'],
    baseCents: 2000,
    tiers: rates([null, 100]),
  }),
];

export const VA_FREE = [
  freeUse({
    id: 'FEE-VA-free-benefits',
    says: 'One copy in a calendar year is free to the patient for a Social Security or needs-based claim.',
    citation: '2025 Va. Acts ch. 182; Va. Code 8.01-413',
    confidence: 'high',
    effectiveFrom: '2025-07-01',
    state: 'VA',
    uses: ['disability_ssa', 'public_benefits'],
    appliesTo: ['patient'],
    effect: { free: true },
    needs: 'first-copy',
  }),
];

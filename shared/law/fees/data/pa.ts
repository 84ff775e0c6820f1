import { freeUse, rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: '42 Pa.C.S. 6152, 6152.1, 6155; yearly notice for 2025',
  confidence: 'high',
  state: 'PA',
  holder: 'any',
  appliesTo: ['third-party', 'subpoena'],
  baseCents: 2874,
  effectiveFrom: '2025-01-01',
  effectiveTo: '2025-12-31',
} as const;

export const PA = [
  schedule({
    ...BASICS,
    id: 'FEE-PA-2025',
    says: '2025: search up to $28.74; $1.94 a page to page 20, $1.44 to page 60, then $0.50, on paper or electronic media.',
    media: ['paper', 'electronic'],
    tiers: rates([20, 194], [60, 144], [null, 50]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-PA-2025-microfilm',
    says: '2025: search up to $28.74; microfilm $2.86 a page.',
    media: ['microfilm'],
    tiers: rates([null, 286]),
  }),
];

export const PA_FREE = [
  freeUse({
    id: 'FEE-PA-flat-benefits',
    says: 'A flat fee stands in place of search and pages for Social Security or needs-based claims; its amount was not found.',
    citation: '42 Pa.C.S. 6152.1',
    confidence: 'medium',
    state: 'PA',
    uses: ['disability_ssa', 'public_benefits'],
    appliesTo: ['third-party', 'subpoena'],
    effect: { unknown: true },
  }),
];

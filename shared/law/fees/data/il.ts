import { rates, schedule } from '../schedule.ts';

const BASICS = {
  citation: '735 ILCS 5/8-2001(d), (h)',
  confidence: 'high',
  state: 'IL',
  holder: 'any',
  appliesTo: ['third-party', 'subpoena'],
} as const;
const PAPER_2024 = rates([25, 130], [50, 87], [null, 43]);
const PAPER_BASE = rates([25, 75], [50, 50], [null, 25]);
const YEAR_2024 = { effectiveFrom: '2024-01-01', effectiveTo: '2024-12-31' } as const;

export const IL = [
  schedule({
    ...BASICS,
    ...YEAR_2024,
    id: 'FEE-IL-paper-2024',
    says: '2024: handling $34.72; $1.30 a page to page 25, $0.87 to page 50, then $0.43.',
    media: ['paper'],
    baseCents: 3472,
    tiers: PAPER_2024,
  }),
  schedule({
    ...BASICS,
    ...YEAR_2024,
    id: 'FEE-IL-electronic-2024',
    says: '2024: handling $34.72; electronic copies at half the page rates of paper.',
    media: ['electronic'],
    baseCents: 3472,
    tiers: PAPER_2024,
    percentOfPaper: 50,
  }),
  schedule({
    ...BASICS,
    ...YEAR_2024,
    id: 'FEE-IL-microfilm-2024',
    says: '2024: handling $34.72; microfilm $2.17 a page.',
    media: ['microfilm'],
    baseCents: 3472,
    tiers: rates([null, 217]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-IL-paper-base',
    says: 'The statute before indexing: handling $20; $0.75 a page to page 25, $0.50 to page 50, then $0.25.',
    media: ['paper'],
    baseCents: 2000,
    tiers: PAPER_BASE,
    isStatutoryBase: true,
  }),
  schedule({
    ...BASICS,
    id: 'FEE-IL-electronic-base',
    says: 'The statute before indexing: handling $20; electronic copies at half the page rates of paper.',
    media: ['electronic'],
    baseCents: 2000,
    tiers: PAPER_BASE,
    percentOfPaper: 50,
    isStatutoryBase: true,
  }),
  schedule({
    ...BASICS,
    id: 'FEE-IL-microfilm-base',
    says: 'The statute before indexing: handling $20; microfilm $1.25 a page.',
    media: ['microfilm'],
    baseCents: 2000,
    tiers: rates([null, 125]),
    isStatutoryBase: true,
  }),
];

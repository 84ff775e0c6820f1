import { rates, ratesFrom, schedule } from '../schedule.ts';

const BASICS = {
  citation: 'C.R.S. 25-1-801, 25-1-802; 6 CCR 1011-1',
  confidence: 'high',
  state: 'CO',
  holder: 'any',
  appliesTo: ['third-party', 'subpoena'],
  certCents: 1000,
  taxable: true,
} as const;

export const CO = [
  schedule({
    ...BASICS,
    id: 'FEE-CO-pages',
    says: 'Third party: $18.53 for the first 10 pages, $0.85 a page to page 40, then $0.57; certification $10; postage, media, tax.',
    media: ['paper', 'electronic'],
    baseCents: 1853,
    baseIncludesPages: 10,
    tiers: ratesFrom(11, [40, 85], [null, 57]),
  }),
  schedule({
    ...BASICS,
    id: 'FEE-CO-microfilm',
    says: 'Third party: microfilm $1.50 a page; certification $10; postage, media, tax.',
    media: ['microfilm'],
    tiers: rates([null, 150]),
  }),
];

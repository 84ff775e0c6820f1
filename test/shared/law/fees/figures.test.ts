import { describe, expect, it } from 'vitest';
import type { FeeFacts } from '#shared/law/fees/facts.ts';
import { quoteOf } from './facts.ts';

const subpoena = { lane: 'SUBPOENA' } as const;
const comp = { lane: 'WORKERS_COMP', requesterType: 'workers_comp' } as const;
const physician = { holder: 'physician' } as const;
const paper = { medium: 'paper' } as const;
const film = { medium: 'microfilm' } as const;
const image = { medium: 'image' } as const;
/** By actual cost, far above what the state lets a patient pay: what is left is the state's figure. */
const patient = { lane: 'RA_SELF', method: 'cost', cost: { labourCents: 900_000, suppliesCents: 0 } } as const;

/** Worked out by hand from the figures as published, not from this program's rows: rule, case, cents. */
const FIGURES: readonly (readonly [string, object, number])[] = [
  ['FEE-AL-pages', { state: 'AL', pages: 30 }, 500 + 2500 + 250],
  ['FEE-CA-patient', { ...patient, state: 'CA', pages: 10 }, 250],
  ['FEE-CA-patient-microfilm', { ...patient, ...film, state: 'CA', pages: 10 }, 500],
  ['FEE-CA-before-suit', { state: 'CA', pages: 200, clericalQuarterHours: 3 }, 2000 + 1200],
  ['FEE-CA-before-suit-microfilm', { ...film, state: 'CA', pages: 200 }, 4000],
  ['FEE-CA-subpoena', { ...subpoena, state: 'CA', pages: 200, clericalQuarterHours: 2 }, 2000 + 1200],
  ['FEE-CA-subpoena-microfilm', { ...subpoena, ...film, state: 'CA', pages: 200 }, 4000],
  ['FEE-CO-pages', { state: 'CO', pages: 10 }, 1853],
  ['FEE-CO-microfilm', { ...film, state: 'CO', pages: 10 }, 1500],
  ['FEE-CT-pages', { state: 'CT', pages: 100 }, 6500],
  ['FEE-DC-paper', { ...paper, state: 'DC', pages: 100 }, 2288 + 8800],
  ['FEE-DC-electronic', { state: 'DC', pages: 10 }, 2288 + 660],
  ['FEE-DC-electronic', { state: 'DC', pages: 1000 }, 8654],
  ['FEE-FL-hospital-paper', { ...paper, state: 'FL', pages: 10 }, 1000],
  ['FEE-FL-hospital-other', { state: 'FL', pages: 10 }, 2000],
  ['FEE-FL-physician-patient', { ...patient, ...physician, state: 'FL', pages: 30 }, 2500 + 125],
  ['FEE-FL-physician', { ...physician, state: 'FL', pages: 30 }, 3000],
  ['FEE-GA-paper', { ...paper, state: 'GA', pages: 20 }, 2588 + 1940],
  ['FEE-GA-workers-comp', { ...comp, state: 'GA', pages: 100 }, 3000],
  ['FEE-GA-workers-comp', { ...comp, state: 'GA', pages: 200 }, 4000],
  ['FEE-IL-paper-2024', { ...paper, state: 'IL', pages: 51, asOf: '2024-12-31' }, 3472 + 3250 + 2175 + 43],
  ['FEE-IL-microfilm-2024', { ...film, state: 'IL', pages: 10, asOf: '2024-01-01' }, 3472 + 2170],
  ['FEE-IL-paper-base', { ...paper, state: 'IL', pages: 51 }, 2000 + 1875 + 1250 + 25],
  ['FEE-IL-electronic-base', { state: 'IL', pages: 25 }, 2000 + 938],
  ['FEE-IL-microfilm-base', { ...film, state: 'IL', pages: 10 }, 2000 + 1250],
  ['FEE-KY-patient', { ...patient, state: 'KY', pages: 7, earlierCopies: 1 }, 700],
  ['FEE-MA-hospital-2023', { state: 'MA', pages: 101, asOf: '2024-09-30' }, 2838 + 9500 + 49],
  ['FEE-MA-hospital-base', { state: 'MA', pages: 101 }, 1500 + 5000 + 25],
  ['FEE-MA-physician-patient', { ...patient, ...physician, state: 'MA', pages: 8 }, 200],
  ['FEE-MA-physician', { ...physician, state: 'MA', pages: 8, clericalQuarterHours: 4 }, 200 + 2000],
  ['FEE-MD-patient-paper', { ...patient, ...paper, state: 'MD', pages: 10 }, 760],
  ['FEE-MD-patient-electronic', { ...patient, state: 'MD', pages: 10 }, 570],
  ['FEE-MD-paper', { ...paper, state: 'MD', pages: 10 }, 2288 + 760],
  ['FEE-MD-electronic', { state: 'MD', pages: 1000 }, 8000],
  ['FEE-MI-patient-2017', { ...patient, state: 'MI', pages: 51, asOf: '2017-05-01' }, 2380 + 1800 + 23],
  ['FEE-MI-others-2017', { state: 'MI', pages: 51, asOf: '2017-05-01' }, 2371 + 2380 + 1800 + 23],
  ['FEE-MI-patient-base', { ...patient, state: 'MI', pages: 51 }, 2000 + 1500 + 20],
  ['FEE-MI-others-base', { state: 'MI', pages: 51 }, 2000 + 2000 + 1500 + 20],
  ['FEE-MN-paper', { ...paper, state: 'MN', pages: 10 }, 2000],
  ['FEE-MN-paper', { ...paper, state: 'MN', pages: 25 }, 3000],
  ['FEE-MN-paper', { ...paper, state: 'MN', pages: 100 }, 5000],
  ['FEE-MN-paper', { ...paper, state: 'MN', pages: 110 }, 5200],
  ['FEE-MN-paper', { ...paper, state: 'MN', pages: 90_000 }, 50_000],
  ['FEE-MN-image', { ...image, state: 'MN', pages: 4 }, 3000],
  ['FEE-MT-pages', { state: 'MT', pages: 10 }, 1500 + 500],
  ['FEE-NC-claims', { state: 'NC', pages: 3 }, 1000],
  ['FEE-NC-claims', { state: 'NC', pages: 101 }, 1875 + 3750 + 25],
  ['FEE-NJ-patient', { state: 'NJ', pages: 70 }, 5000],
  ['FEE-NJ-others', { state: 'NJ', pages: 70, requesterType: 'employer', certified: true }, 7000 + 1000],
  ['FEE-NJ-image', { ...image, state: 'NJ', pages: 2, requesterType: 'employer' }, 3000],
  ['FEE-NJ-physician-patient', { ...patient, ...physician, state: 'NJ', pages: 120 }, 10_000],
  ['FEE-NJ-physician', { ...physician, state: 'NJ', pages: 120 }, 12_000],
  ['FEE-NY-paper', { ...paper, state: 'NY', pages: 100 }, 7500],
  ['FEE-NY-electronic', { state: 'NY', pages: 100 }, 7500],
  ['FEE-OH-patient-base', { ...patient, state: 'OH', pages: 51 }, 2500 + 2040 + 20],
  ['FEE-OH-others-base', { state: 'OH', pages: 51 }, 1535 + 1020 + 2040 + 20],
  ['FEE-PA-2025', { state: 'PA', pages: 61, asOf: '2025-12-31' }, 2874 + 3880 + 5760 + 50],
  ['FEE-PA-2025-microfilm', { ...film, state: 'PA', pages: 10, asOf: '2025-01-01' }, 2874 + 2860],
  ['FEE-TN-paper', { ...paper, state: 'TN', pages: 9, certified: true }, 2500 + 200 + 2000],
  ['FEE-TN-image', { ...image, state: 'TN', pages: 9 }, 2000],
  ['FEE-TX-hospital-microfilm-base', { ...film, state: 'TX', pages: 12 }, 4500 + 200],
  ['FEE-TX-hospital-electronic-base', { state: 'TX', pages: 5000 }, 7500],
  ['FEE-TX-physician-paper', { ...paper, ...physician, state: 'TX', pages: 30 }, 2500 + 500],
  ['FEE-TX-physician-electronic', { ...physician, state: 'TX', pages: 500 }, 2500],
  ['FEE-TX-physician-electronic', { ...physician, state: 'TX', pages: 501 }, 5000],
  ['FEE-VA-electronic', { pages: 50 }, 2000 + 1850],
  ['FEE-VA-paper', { ...paper, pages: 51 }, 2000 + 2500 + 25],
  ['FEE-VA-microfilm', { ...film, pages: 3 }, 2000 + 300],
  ['FEE-WA-2020', { state: 'WA', pages: 31, asOf: '2021-06-30' }, 2800 + 3720 + 94],
];

describe('Figures of the states', () => {
  it.each(FIGURES)('%s: %j costs %d cents', (rule, given, cents) => {
    const quote = quoteOf(given as Partial<FeeFacts>);
    expect(quote.bill.totalCents).toBe(cents);
    expect(quote.schedule).toBe(rule);
  });

  it('FEE-FL-hospital-paper: a dollar more for each year of records asked for', () => {
    const records = { types: ['notes'], from: '2022-12-01', to: '2024-11-30' };
    expect(quoteOf({ ...paper, state: 'FL', pages: 10, records }).bill.totalCents).toBe(1000 + 200);
    expect(quoteOf({ ...paper, state: 'FL', pages: 10 }).notes).toContain('years-not-known');
  });
});

import { freeUse, rates, schedule } from '../schedule.ts';

const citation = 'Ohio Rev. Code 3701.741, 3701.742';
const NO_YEAR = "Figures come from one hospital's undated posting; the law is indexed every year.";
const OTHERS = ['third-party', 'subpoena'] as const;

export const OH = [
  schedule({
    id: 'FEE-OH-patient',
    says: 'Patient, adjusted: $3.62 a page to page 10, $0.76 to page 50, then $0.30.',
    citation,
    confidence: 'medium',
    state: 'OH',
    holder: 'any',
    appliesTo: ['patient'],
    media: ['paper', 'electronic'],
    tiers: rates([10, 362], [50, 76], [null, 30]),
    inactive: NO_YEAR,
  }),
  schedule({
    id: 'FEE-OH-others',
    says: 'Others, adjusted: $22.33 and $1.47 a page to page 10, $0.76 to page 50, then $0.30.',
    citation,
    confidence: 'medium',
    state: 'OH',
    holder: 'any',
    appliesTo: OTHERS,
    media: ['paper', 'electronic'],
    baseCents: 2233,
    tiers: rates([10, 147], [50, 76], [null, 30]),
    inactive: NO_YEAR,
  }),
  schedule({
    id: 'FEE-OH-patient-base',
    says: 'Patient, as the statute of 2006: $2.50 a page to page 10, $0.51 to page 50, then $0.20.',
    citation,
    confidence: 'medium',
    state: 'OH',
    holder: 'any',
    appliesTo: ['patient'],
    media: ['paper', 'electronic'],
    tiers: rates([10, 250], [50, 51], [null, 20]),
    isStatutoryBase: true,
  }),
  schedule({
    id: 'FEE-OH-others-base',
    says: 'Others, as the statute of 2006: $15.35 and $1.02 a page to page 10, $0.51 to page 50, then $0.20.',
    citation,
    confidence: 'medium',
    state: 'OH',
    holder: 'any',
    appliesTo: OTHERS,
    media: ['paper', 'electronic'],
    baseCents: 1535,
    tiers: rates([10, 102], [50, 51], [null, 20]),
    isStatutoryBase: true,
  }),
];

export const OH_FREE = [
  freeUse({
    id: 'FEE-OH-free-benefits',
    says: 'One free copy to the patient for a Social Security claim.',
    citation: 'Ohio Rev. Code 3701.741(C)',
    confidence: 'high',
    state: 'OH',
    uses: ['disability_ssa'],
    appliesTo: ['patient'],
    effect: { free: true },
    needs: 'first-copy',
  }),
  freeUse({
    id: 'FEE-OH-free-agencies',
    says: "One free copy to the workers' compensation bureau, the industrial commission, job and family services, and the attorney general for victims of crime.",
    citation: 'Ohio Rev. Code 3701.741(C)',
    confidence: 'high',
    state: 'OH',
    uses: ['workers_comp_board', 'crime_victim', 'state_agency'],
    appliesTo: ['third-party', 'workers-comp'],
    effect: { free: true },
    needs: 'first-copy',
  }),
];

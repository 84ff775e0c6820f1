import { freeUse, rates, schedule } from '../schedule.ts';

export const KY = [
  schedule({
    id: 'FEE-KY-patient',
    says: 'After a free first copy the patient pays at most $1.00 a page.',
    citation: 'KRS 422.317',
    confidence: 'high',
    state: 'KY',
    holder: 'any',
    appliesTo: ['patient'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 100]),
  }),
];

export const KY_FREE = [
  freeUse({
    id: 'FEE-KY-free-first',
    says: 'The first copy is free to the patient.',
    citation: 'KRS 422.317',
    confidence: 'high',
    state: 'KY',
    uses: ['any'],
    appliesTo: ['patient'],
    effect: { free: true },
    needs: 'first-copy',
  }),
];

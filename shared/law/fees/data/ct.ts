import { rates, schedule } from '../schedule.ts';

export const CT = [
  schedule({
    id: 'FEE-CT-pages',
    says: 'At most $0.65 a page.',
    citation: 'Conn. Gen. Stat. 20-7c, 19a-490b',
    confidence: 'medium',
    state: 'CT',
    holder: 'any',
    appliesTo: ['patient', 'third-party', 'subpoena'],
    media: ['paper', 'electronic'],
    tiers: rates([null, 65]),
  }),
];

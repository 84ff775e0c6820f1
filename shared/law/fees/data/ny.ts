import { freeUse, rates, schedule } from '../schedule.ts';

const citation = 'N.Y. Pub. Health Law 17, 18; Mental Hyg. Law 33.16';

export const NY = [
  schedule({
    id: 'FEE-NY-paper',
    says: 'At most $0.75 a page, for everyone. Never refused because somebody cannot pay.',
    citation,
    confidence: 'high',
    state: 'NY',
    holder: 'any',
    appliesTo: ['patient', 'third-party', 'subpoena'],
    media: ['paper'],
    tiers: rates([null, 75]),
  }),
  schedule({
    id: 'FEE-NY-electronic',
    says: 'At most $0.75 a page; the law has no figure of its own for electronic copies.',
    citation,
    confidence: 'medium',
    state: 'NY',
    holder: 'any',
    appliesTo: ['patient', 'third-party', 'subpoena'],
    media: ['electronic'],
    tiers: rates([null, 75]),
  }),
];

export const NY_FREE = [
  freeUse({
    id: 'FEE-NY-free-benefits',
    says: 'No fee for an application or appeal for any government benefit.',
    citation,
    confidence: 'high',
    state: 'NY',
    uses: ['disability_ssa', 'public_benefits'],
    appliesTo: ['patient', 'third-party', 'subpoena'],
    effect: { free: true },
  }),
];

import type { ConsentFacts } from '#shared/law/sensitivity/consent.ts';
import { PART2_ELEMENTS, type Part2Element } from '#shared/law/sensitivity/consent.ts';
import type { Going } from '#shared/packet/going.ts';
import type { Document } from '#shared/request/request.ts';

/** A consent with every element, for Rosa's own request. */
export const A_CONSENT: ConsentFacts = {
  kind: 'consent',
  signer: 'patient',
  categories: ['SUD_PART2'],
  recipients: ['Rosa Example', 'Firm of Counsel'],
  scope: 'Records of the recovery program, 2025',
  purpose: 'A claim',
  use: 'general',
  signedOn: '2026-11-01',
  expiresOn: '2027-11-01',
  part2Elements: Object.keys(PART2_ELEMENTS) as Part2Element[],
};

/** Every page of these records goes. */
export const allGoing = (records: readonly Pick<Document, 'id' | 'pages'>[]): Going => ({
  documents: records.map(({ id, pages }) => ({ documentId: id, pages: [{ from: 1, to: pages }] })),
  withheld: 0,
  notices: [],
  consents: [],
});

import { buildId, type DocumentId, reference, requestId } from '#shared/ids.ts';
import type { Manifest } from '#shared/packet/plan.ts';

type ManifestDocument = Manifest['documents'][number];

/** A record of so many pages without a mark. */
export const aManifestDocument = (
  documentId: DocumentId,
  pages: number,
  facts: Partial<ManifestDocument> = {},
): ManifestDocument => ({
  documentId,
  title: 'Notes',
  recordType: 'notes',
  sha256: '0'.repeat(64),
  pages,
  marks: [],
  ...facts,
});

/** A packet for a law firm. */
export const aManifest = (documents: Manifest['documents'], facts: Partial<Manifest> = {}): Manifest => ({
  format: 'sallyport-packet/1',
  requestId: requestId.parse(`req_${'0'.repeat(26)}`),
  buildId: buildId.parse(`bld_${'0'.repeat(26)}`),
  reference: reference.parse('SP-7K2M-Q9XT'),
  date: '2026-11-22',
  language: 'en',
  facility: 'Fairview General Hospital',
  recipient: 'Hargrove & Pell LLP',
  patient: 'José Núñez',
  basis: 'Signed authorization (45 CFR 164.508)',
  documents,
  ...facts,
});

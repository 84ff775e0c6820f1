import type { BuildId } from '#shared/ids.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Document, Request } from '#shared/request/request.ts';
import { RECORD_TYPES } from '#shared/request/scope.ts';

type Sources = {
  request: Request;
  documents: readonly Document[];
  marks: ReadonlyMap<string, Mark[]>;
  build: { buildId: BuildId; date: string };
  facility: string;
};

const ORDER: readonly string[] = RECORD_TYPES;
const placeOf = ({ recordType = '' }: Document): number => {
  const place = ORDER.indexOf(recordType);
  return place < 0 ? ORDER.length : place;
};

/** By type as a reader expects them, within a type by date; what has no date comes last. Ids make it one order only. */
const byReading = (a: Document, b: Document): number =>
  placeOf(a) - placeOf(b) ||
  (a.recordDate ?? '9999').localeCompare(b.recordDate ?? '9999') ||
  a.addedAt.localeCompare(b.addedAt) ||
  a.id.localeCompare(b.id);

/** The records of a request, in the order in which they are bound. */
export const recordsOf = (documents: readonly Document[]): Document[] =>
  documents.filter(({ kind }) => kind === 'record').sort(byReading);

/** All that a packet is made of: same request, records, marks and date give the same manifest. */
export const planPacket = ({ request, documents, marks, build, facility }: Sources): Manifest => ({
  format: 'sallyport-packet/1',
  requestId: request.id,
  buildId: build.buildId,
  reference: request.reference,
  date: build.date,
  language: request.language,
  facility,
  recipient: [request.requester.name, request.requester.organization].filter(Boolean).join(', '),
  patient: request.match?.name ?? '',
  basis: LANES[request.lane].basis,
  documents: recordsOf(documents).map((document) => ({
    documentId: document.id,
    title: document.name,
    recordType: document.recordType ?? 'other',
    ...(document.recordDate ? { recordDate: document.recordDate } : {}),
    sha256: document.sha256,
    pages: document.pages,
    marks: marks.get(document.id) ?? [],
  })),
});

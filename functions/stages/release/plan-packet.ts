import type { BuildId } from '#shared/ids.ts';
import { countPages, type Going, listPages, type PageStretch } from '#shared/packet/going.ts';
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
  going: Going;
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

type Entry = Manifest['documents'][number];

/** Marks on pages that go, counted from the first page that does. */
const marksOn = (marks: readonly Mark[], pages: readonly PageStretch[]): Mark[] => {
  const placeOfPage = new Map(listPages(pages).map((page, index) => [page, index + 1]));
  return marks.flatMap((mark) => {
    const page = placeOfPage.get(mark.page);
    return page === undefined ? [] : [{ ...mark, page }];
  });
};

/** The pages of a document that go; one of which nothing goes is not in the packet at all. */
const entryOf = ({ marks, going }: Sources, document: Document): Entry[] => {
  const pages = going.documents.find(({ documentId }) => documentId === document.id)?.pages;
  if (!pages) return [];
  const isWhole = countPages(pages) === document.pages;
  return [
    {
      documentId: document.id,
      title: document.name,
      recordType: document.recordType ?? 'other',
      ...(document.recordDate ? { recordDate: document.recordDate } : {}),
      sha256: document.sha256,
      pages: countPages(pages),
      ...(isWhole ? {} : { selection: pages }),
      marks: marksOn(marks.get(document.id) ?? [], pages),
    },
  ];
};

/** All that a packet is made of: same request, records, marks and date give the same manifest. */
export const planPacket = (sources: Sources): Manifest => {
  const { request, documents, build, facility, going } = sources;
  return {
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
    documents: recordsOf(documents).flatMap((document) => entryOf(sources, document)),
    ...(going.notices.length > 0 ? { notices: going.notices } : {}),
    ...(going.consents.length > 0 ? { consents: going.consents } : {}),
    ...(going.withheld > 0 ? { withheld: going.withheld } : {}),
  };
};

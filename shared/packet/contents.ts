import type { RecordType } from '../request/scope.ts';
import { orderDocuments, type PacketDocument } from './order.ts';
import { pageRanges } from './redaction-index.ts';
import type { PacketWords } from './words.ts';

/** A document as far as it stands in one volume; `span` says which of its pages (1-based) where it is cut. */
export type BoundDocument = PacketDocument & { span?: { from: number; to: number; of: number } };

export type ContentsEntry = {
  documentId: PacketDocument['documentId'];
  title: string;
  date: string;
  pages: number;
  /** Packet page on which the document starts, 1-based. */
  firstPage: number;
  /** Which part of the document this is, and where areas are covered. */
  note?: string;
};
export type ContentsGroup = { heading: string; entries: ContentsEntry[] };

export const typeName = (recordType: string, words: PacketWords): string =>
  words.types[recordType as RecordType] ?? words.otherType;

const entryOf = (document: BoundDocument, firstPage: number, words: PacketWords): ContentsEntry => {
  const covered = document.marks.map(({ page }) => page + firstPage - 1);
  const { span } = document;
  const notes = [
    ...(span ? [words.part(span.from, span.to, span.of)] : []),
    ...(covered.length > 0 ? [words.coveredOn(pageRanges(covered))] : []),
  ];
  return {
    documentId: document.documentId,
    title: document.title,
    date: document.recordDate ?? words.undated,
    pages: document.pages,
    firstPage,
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
  };
};

/** The contents, grouped by record type in binding order. `frontPages` come before the first record. */
export const contentsOf = (
  documents: readonly BoundDocument[],
  frontPages: number,
  words: PacketWords,
): ContentsGroup[] => {
  const groups: ContentsGroup[] = [];
  let next = frontPages + 1;
  for (const document of orderDocuments(documents)) {
    const heading = typeName(document.recordType, words);
    const entry = entryOf(document, next, words);
    const last = groups.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
    next += document.pages;
  }
  return groups;
};

const span = (dates: readonly string[], words: PacketWords): string | undefined => {
  const known = dates.filter((date) => date !== words.undated).sort();
  const [from, to] = [known[0], known.at(-1)];
  return from && to ? words.dates(from, to) : undefined;
};

export type InsideRow = { heading: string; documents: number; pages: number; dates: string };

/** One line a record type for the cover: how many documents and pages, and the span of their dates. */
export const insideOf = (documents: readonly PacketDocument[], words: PacketWords): InsideRow[] =>
  contentsOf(documents, 0, words).map(({ heading, entries }) => ({
    heading,
    documents: entries.length,
    pages: entries.reduce((sum, entry) => sum + entry.pages, 0),
    dates:
      span(
        entries.map(({ date }) => date),
        words,
      ) ?? words.undated,
  }));

/** From the first dated record to the last, or nothing when none has a date. */
export const dateRangeOf = (documents: readonly PacketDocument[], words: PacketWords): string | undefined =>
  span(
    documents.flatMap(({ recordDate }) => recordDate ?? []),
    words,
  );

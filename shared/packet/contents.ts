import type { RecordType } from '../request/scope.ts';
import { orderDocuments, type PacketDocument } from './order.ts';
import { pageRanges } from './redaction-index.ts';
import type { PacketWords } from './words.ts';

export type ContentsEntry = {
  documentId: PacketDocument['documentId'];
  title: string;
  date: string;
  pages: number;
  /** Packet page on which the document starts, 1-based. */
  firstPage: number;
  /** A sentence about covered areas, where there are any. */
  note?: string;
};
export type ContentsGroup = { heading: string; entries: ContentsEntry[] };

export const typeName = (recordType: string, words: PacketWords): string =>
  words.types[recordType as RecordType] ?? words.otherType;

const entryOf = (document: PacketDocument, firstPage: number, words: PacketWords): ContentsEntry => {
  const covered = document.marks.map(({ page }) => page + firstPage - 1);
  return {
    documentId: document.documentId,
    title: document.title,
    date: document.recordDate ?? words.undated,
    pages: document.pages,
    firstPage,
    ...(covered.length > 0 ? { note: words.coveredOn(pageRanges(covered)) } : {}),
  };
};

/** The contents, grouped by record type in binding order. `frontPages` come before the first record. */
export const contentsOf = (
  documents: readonly PacketDocument[],
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

/** One line a record type for the cover: how many documents and pages, and the span of their dates. */
export const insideOf = (
  documents: readonly PacketDocument[],
  words: PacketWords,
): { heading: string; line: string }[] =>
  contentsOf(documents, 0, words).map(({ heading, entries }) => {
    const pages = entries.reduce((sum, entry) => sum + entry.pages, 0);
    const dates = entries
      .map(({ date }) => date)
      .filter((date) => date !== words.undated)
      .sort();
    const [from, to] = [dates[0], dates.at(-1)];
    const span = from && to ? `, ${words.dates(from, to)}` : '';
    return { heading, line: `${words.documents(entries.length, pages)}${span}` };
  });

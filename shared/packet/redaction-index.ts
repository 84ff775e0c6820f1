import type { RedactionReason } from '../redaction/reasons.ts';
import { orderDocuments, type PacketDocument } from './order.ts';

export type RedactionCount = { words: string; areas: number; pages: number };

/** How many areas were covered and on how many pages, by the words that will be printed: reasons with the same words add up. */
export const countRedactions = (
  documents: readonly PacketDocument[],
  reasons: Record<RedactionReason, string>,
): RedactionCount[] => {
  const groups = new Map<string, { areas: number; pages: Set<string> }>();
  for (const { documentId, marks } of documents) {
    for (const { reason, page } of marks) {
      const group = groups.get(reasons[reason]) ?? { areas: 0, pages: new Set<string>() };
      group.areas += 1;
      group.pages.add(`${documentId}/${page}`);
      groups.set(reasons[reason], group);
    }
  }
  return Object.values(reasons)
    .filter((words, index, all) => all.indexOf(words) === index)
    .flatMap((words) => {
      const group = groups.get(words);
      return group ? [{ words, areas: group.areas, pages: group.pages.size }] : [];
    });
};

/** 3, 7-9, 12 */
export const pageRanges = (pages: readonly number[]): string => {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const page of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
};

export type IndexRow = { pages: string; reason: string; rule: string };

/** Where areas are covered in a volume, by the printed reason. Page numbers are the packet's: `frontPages` come first. */
export const indexOf = (
  documents: readonly PacketDocument[],
  frontPages: number,
  reasons: Record<RedactionReason, string>,
  rules: Record<RedactionReason, string>,
): IndexRow[] => {
  const rows = new Map<string, { pages: number[]; rule: string }>();
  let before = frontPages;
  for (const { marks, pages } of orderDocuments(documents)) {
    for (const { reason, page } of marks) {
      const row = rows.get(reasons[reason]) ?? { pages: [], rule: rules[reason] };
      row.pages.push(before + page);
      rows.set(reasons[reason], row);
    }
    before += pages;
  }
  return [...rows]
    .sort(([, a], [, b]) => Math.min(...a.pages) - Math.min(...b.pages))
    .map(([reason, { pages, rule }]) => ({ pages: pageRanges(pages), reason, rule }));
};

import { z } from 'zod';
import { documentId } from '../ids.ts';
import { countPages, type PageStretch } from './going.ts';

/** A page range of one record: what one worker redacts at a time. Numbered from 1 through the whole packet. */
export const part = z.object({
  part: z.number().int().positive(),
  documentId,
  from: z.number().int().positive(),
  to: z.number().int().positive(),
});
export type Part = z.infer<typeof part>;

/**
 * What fits one worker with room to spare. Measured: a colour scan with a mark on every page takes 1.2 s of processor a
 * page and 0.6 GB, a page of text half of that; so a part takes less than two minutes of the function's ten, and with
 * 64 MB of source less than half of its 3 GB.
 */
export const PART_LIMITS = { pages: 64, bytes: 64 * 1024 * 1024 } as const;

type Sized = {
  id: z.infer<typeof documentId>;
  pages: number;
  bytes: number;
  /** The pages that go, where not all do: no part touches another page. */
  going?: readonly PageStretch[];
};

const cut = ({ from, to }: PageStretch, bytes: number): PageStretch[] => {
  const pages = to - from + 1;
  const count = Math.min(
    pages,
    Math.max(1, Math.ceil(pages / PART_LIMITS.pages), Math.ceil(bytes / PART_LIMITS.bytes)),
  );
  const start = (index: number) => from + Math.floor((index * pages) / count);
  return Array.from({ length: count }, (_, index) => ({ from: start(index), to: start(index + 1) - 1 }));
};

/** Cuts each record into page ranges of about the same length; a record that fits stays whole. */
export const planParts = (documents: readonly Sized[]): Part[] => {
  const ranges = documents.flatMap(({ id, pages, bytes, going = [{ from: 1, to: pages }] }) =>
    going.flatMap((stretch) =>
      cut(stretch, (bytes * countPages([stretch])) / pages).map((range) => ({ documentId: id, ...range })),
    ),
  );
  return ranges.map((range, index) => ({ part: index + 1, ...range }));
};

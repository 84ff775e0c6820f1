import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PageReading } from '#shared/redaction/reading.ts';
import { type ReadingView, readingQuery, windowOf, windowsOf } from '../../api/reviewing.ts';
import type { TextLine } from '../text-lines.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import { linesOfReading } from './reading-lines.ts';

/** What can be read on the pages of the open document, by the page's own text and by what was read from its picture. */
export type PageTexts = {
  /** Changes when more has been read, so that what was empty is asked for again. */
  edition: string;
  status: ReadingView['status'] | 'unknown';
  pagesDone: number;
  lines: (page: number) => Promise<TextLine[]>;
  /** Only what the pages' own text lacks, of the whole document: the engine searches the rest itself. */
  read: () => Promise<{ page: number; lines: TextLine[] }[]>;
};

type Target = { requestId: string; documentId: string };

/** Readings come fifty pages at a time, once each when the document is read to its end. */
export const usePageTexts = ({ requestId, documentId }: Target, pdf: OpenPdf | null, page: number): PageTexts => {
  const client = useQueryClient();
  const near = useQuery(readingQuery(requestId, documentId, windowOf(page)));
  const status = near.data?.status ?? 'unknown';
  const pagesDone = near.data?.pagesDone ?? 0;
  const edition = `${status} ${pagesDone}`;
  const canRead = near.error === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition means that there is more to ask for.
  return useMemo(() => {
    const windowAt = async (from: number): Promise<readonly PageReading[]> => {
      if (!canRead) return [];
      const view = await client.fetchQuery(readingQuery(requestId, documentId, from)).catch(() => null);
      return view?.pages ?? [];
    };
    /** What the page says itself, and what its reading adds. */
    const linesAt = async (wanted: number, reading: PageReading | undefined) => {
      const shape = pdf?.shapes[wanted - 1];
      if (!pdf || !shape) return { own: [], more: [] };
      const { lines: own } = await pdf.text(wanted);
      return { own, more: reading ? linesOfReading(reading, shape, own) : [] };
    };
    const lines = async (wanted: number): Promise<TextLine[]> => {
      const readings = await windowAt(windowOf(wanted));
      const { own, more } = await linesAt(
        wanted,
        readings.find((one) => one.page === wanted),
      );
      return [...own, ...more];
    };
    const read = async () => {
      const found: { page: number; lines: TextLine[] }[] = [];
      for (const from of windowsOf(pdf?.shapes.length ?? 0))
        for (const reading of await windowAt(from))
          found.push({ page: reading.page, lines: (await linesAt(reading.page, reading)).more });
      return found;
    };
    return { edition, status, pagesDone, lines, read };
  }, [client, requestId, documentId, pdf, edition, canRead]);
};

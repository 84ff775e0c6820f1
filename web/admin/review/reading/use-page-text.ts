import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PageReading } from '#shared/redaction/reading.ts';
import { type ReadingView, readingQuery, windowOf } from '../../api/reviewing.ts';
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
    const readingOf = async (wanted: number): Promise<PageReading | undefined> => {
      if (!canRead) return undefined;
      const query = readingQuery(requestId, documentId, windowOf(wanted));
      const view = await client.fetchQuery(query).catch(() => null);
      return view?.pages.find((one) => one.page === wanted);
    };
    const added = async (wanted: number): Promise<{ own: TextLine[]; more: TextLine[] }> => {
      const shape = pdf?.shapes[wanted - 1];
      if (!pdf || !shape) return { own: [], more: [] };
      const [{ lines: own }, reading] = await Promise.all([pdf.text(wanted), readingOf(wanted)]);
      return { own, more: reading ? linesOfReading(reading, shape, own) : [] };
    };
    const lines = async (wanted: number) => {
      const { own, more } = await added(wanted);
      return [...own, ...more];
    };
    const read = async () => {
      const found: { page: number; lines: TextLine[] }[] = [];
      for (const at of (pdf?.shapes ?? []).keys()) {
        const reading = await readingOf(at + 1);
        if (reading && reading.words.length > 0) found.push({ page: at + 1, lines: (await added(at + 1)).more });
      }
      return found;
    };
    return { edition, status, pagesDone, lines, read };
  }, [client, requestId, documentId, pdf, edition, canRead]);
};

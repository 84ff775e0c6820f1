import type { z } from 'zod';
import type { readingView } from '#shared/redaction/reading.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { findDocument } from '../../adapters/documents.ts';
import { findReading, readingOf } from '../../adapters/readings.ts';

type Asked = { requestId: string; documentId: string; from: number; to: number };

/**
 * What a program can read on some pages of a record. Not an event of its own on the record: whoever asks is looking at
 * the document, and that they fetched it has been written down.
 */
export const viewReading = async (asked: Asked): Promise<Result<z.infer<typeof readingView>>> => {
  const { requestId, documentId, from, to } = asked;
  const [document, row] = await Promise.all([findDocument(requestId, documentId), findReading(requestId, documentId)]);
  if (!document || !row) return refuse({ code: 'not-found' });
  const { status, pagesDone } = row;
  // Several readers are at work: what is done need not be the first pages.
  const pages = pagesDone > 0 ? await readingOf(document, { from, to }) : [];
  return ok({ status, pagesDone, pages });
};

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingEngine } from '#functions/pdf/isolated/engines.ts';
import type { PageReading } from '#shared/redaction/reading.ts';
import { knownOf } from '#shared/redaction/suggest/known.ts';
import { findWrongPatients, MAX_TRIPWIRE, type TripwireFinding } from '#shared/redaction/suggest/tripwire.ts';
import type { Document } from '#shared/request/request.ts';
import { findDocument } from '../../adapters/documents.ts';
import { record } from '../../adapters/objects.ts';
import { downloadObject } from '../../adapters/objects-ranged.ts';
import {
  CHUNK_PAGES,
  findReading,
  findWords,
  type ReadingRow,
  saveProgress,
  saveWords,
} from '../../adapters/readings.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { enqueueReading, type ReadingMessage } from '../../adapters/work-queues.ts';

/** A worker lives 15 minutes; the longest chunk, ten full pages of noisy scan, takes about one. */
const WORK_MILLIS = 10 * 60_000;
/** Starts without a page of progress: then a person must look. */
const MAX_ATTEMPTS = 3;

type Outcome = 'done' | 'gone' | 'failed' | 'continues';

/**
 * Finds the words of a record, a few pages at a time. Every chunk is stored when it is read, so a worker that is killed
 * loses at most one; a chunk that lies there already, of this request or of another with the same file, is not read again.
 */
export const readDocument = async (message: ReadingMessage, clock: () => Date): Promise<Outcome> => {
  const { requestId, documentId } = message;
  const [document, row] = await Promise.all([findDocument(requestId, documentId), findReading(requestId, documentId)]);
  if (!document || !row) return 'gone';
  if (row.status === 'done' || row.status === 'failed') return row.status;
  if (row.attempts >= MAX_ATTEMPTS) {
    await saveProgress(message, { status: 'failed' });
    return 'failed';
  }
  if (!(await saveProgress(message, { status: 'reading', attempts: row.attempts + 1 }))) return 'gone';
  const outcome = await readChunks({ message, document, row, until: clock().getTime() + WORK_MILLIS, clock });
  if (outcome === 'continues') await enqueueReading(message);
  return outcome;
};

type Work = { message: ReadingMessage; document: Document; row: ReadingRow; until: number; clock: () => Date };

/** The file is fetched to this machine once, and only if a page of it has still to be read. */
const readChunks = async (work: Work): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'));
  const path = join(folder, 'record');
  const file = once(async () => ((await downloadObject(record(work.document.uploadId), path)) ? { file: path } : null));
  try {
    return await eachChunk(work, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

type Fetch = () => Promise<{ file: string } | null>;

const eachChunk = async ({ message, document, row, until, clock }: Work, file: Fetch): Promise<Outcome> => {
  const { uploadId, pages } = document;
  const watch = await tripwireFor(document);
  let { tripwire } = row;
  for (let from = row.pagesDone + 1; from <= pages; from += CHUNK_PAGES) {
    if (clock().getTime() > until) return 'continues';
    const words = await wordsOf(uploadId, from, file);
    if (!words) return 'gone';
    tripwire = [...tripwire, ...watch(words)].slice(0, MAX_TRIPWIRE);
    const pagesDone = Math.min(pages, from + CHUNK_PAGES - 1);
    const status = pagesDone === pages ? 'done' : 'reading';
    if (!(await saveProgress(message, { status, pagesDone, attempts: 0, tripwire }))) return 'gone';
  }
  return 'done';
};

const wordsOf = async (uploadId: string, from: number, file: Fetch) => {
  const known = await findWords(uploadId, from);
  if (known) return known;
  const source = await file();
  if (!source) return null;
  const read = await readingEngine.readPages(source, { from, to: from + CHUNK_PAGES - 1 });
  await saveWords(uploadId, from, read);
  return read;
};

/** Looks for other patients than the matched one; a request without a match has nobody to compare with. */
const tripwireFor = async ({
  id,
  requestId,
}: Document): Promise<(pages: readonly PageReading[]) => TripwireFinding[]> => {
  const match = (await loadRequest(requestId))?.request.match;
  const known = match && knownOf(match, []);
  return (pages) => (known ? findWrongPatients({ documentId: id, pages, known }) : []);
};

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

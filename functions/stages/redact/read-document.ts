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
  beginReading,
  CHUNK_PAGES,
  countChunk,
  endReading,
  findReading,
  findWords,
  type ReadingRow,
  saveWords,
} from '../../adapters/readings.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { enqueueReadings, type ReadingMessage } from '../../adapters/work-queues.ts';

/** A worker lives 15 minutes; the longest chunk, ten full pages of noisy scan, takes about one. */
const WORK_MILLIS = 10 * 60_000;
/** Starts of one reader without a page of progress: then a person must look. */
const MAX_ATTEMPTS = 3;
/** So many may read one record side by side; each fetches the file. */
const MOST_READERS = 20;

type Outcome = 'done' | 'gone' | 'failed' | 'continues' | 'shared-out';
type Pages = { from: number; to: number };

/**
 * Finds the words of a record. A long one is shared out among readers first, each with pages of its own and a message of
 * its own. Every chunk is stored when it is read and counted on the row, once: a reader that is killed loses at most one,
 * a message that comes twice does no harm, and whoever counts the last chunk ends the reading. A chunk that lies there
 * already, of this request or of another with the same file, is not read again.
 */
export const readDocument = async (message: ReadingMessage, clock: () => Date): Promise<Outcome> => {
  const { requestId, documentId } = message;
  const [document, row] = await Promise.all([findDocument(requestId, documentId), findReading(requestId, documentId)]);
  if (!document || !row) return 'gone';
  if (row.status === 'done' || row.status === 'failed') return row.status;
  const shares = message.pages ? [message.pages] : sharesOf(document.pages);
  const [pages, ...others] = shares;
  if (!pages) return 'gone';
  if (others.length > 0) {
    await enqueueReadings(shares.map((share) => ({ ...message, pages: share })));
    return 'shared-out';
  }
  if ((row.attempts[pages.from] ?? 0) >= MAX_ATTEMPTS) {
    await endReading(message, 'failed');
    return 'failed';
  }
  const begun = await beginReading(message, pages.from);
  if (!begun) return 'gone';
  return readChunks({ message, document, row: begun, pages, until: clock().getTime() + WORK_MILLIS, clock });
};

/** Whole chunks each. */
const sharesOf = (pages: number): Pages[] => {
  const step = Math.max(1, Math.ceil(pages / (MOST_READERS * CHUNK_PAGES))) * CHUNK_PAGES;
  return Array.from({ length: Math.ceil(pages / step) }, (_, index) => ({
    from: 1 + index * step,
    to: Math.min(pages, (index + 1) * step),
  }));
};

type Work = {
  message: ReadingMessage;
  document: Document;
  row: ReadingRow;
  pages: Pages;
  until: number;
  clock: () => Date;
};

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

const eachChunk = async ({ message, document, row, pages, until, clock }: Work, file: Fetch): Promise<Outcome> => {
  const watch = await tripwireFor(document);
  let known = row;
  for (let from = pages.from; from <= pages.to; from += CHUNK_PAGES) {
    if (known.chunks?.has(from)) continue;
    if (clock().getTime() > until) {
      await enqueueReadings([{ ...message, pages: { from, to: pages.to } }]);
      return 'continues';
    }
    const words = await wordsOf(document.uploadId, from, file);
    if (!words) return 'gone';
    const tripwire = watch(words).slice(0, Math.max(0, MAX_TRIPWIRE - known.tripwire.length));
    const count = Math.min(CHUNK_PAGES, document.pages - from + 1);
    const counted =
      (await countChunk(message, { start: from, pages: count, tripwire, reader: pages.from })) ??
      (await findReading(message.requestId, message.documentId));
    if (!counted) return 'gone';
    known = counted;
  }
  if (known.pagesDone >= document.pages) await endReading(message, 'done');
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

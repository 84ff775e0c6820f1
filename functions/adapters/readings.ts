import { gunzipSync, gzipSync } from 'node:zlib';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { documentId, uploadId } from '#shared/ids.ts';
import { type PageReading, pageReading, READING_STATUSES } from '#shared/redaction/reading.ts';
import { type TripwireFinding, tripwireFinding } from '#shared/redaction/suggest/tripwire.ts';
import type { Document } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { putObject, reading, readObject } from './objects.ts';

/**
 * How far the reading of one record is. Beside the request and not in it: progress must not raise the request's version.
 * The words themselves lie in the records bucket, by upload: whoever uses the same file again finds them there.
 */
export const readingRow = z.object({
  documentId,
  uploadId,
  status: z.enum(READING_STATUSES),
  pages: z.number().int().positive(),
  /** Of all readers together; which chunks those are, by their first page. */
  pagesDone: z.number().int().nonnegative(),
  chunks: z.set(z.number()).optional(),
  /** Starts since the last progress, by the first page of what a reader was given. */
  attempts: z.record(z.string(), z.number().int().nonnegative()),
  /** Pages that name another patient: a decision rests on them, so they lie here and not with the words. */
  tripwire: z.array(tripwireFinding).default([]),
});
export type ReadingRow = z.infer<typeof readingRow>;

/** In the transaction that adds a record. */
export const newReading = ({ requestId, id, uploadId, pages }: Document): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: {
        ...KEYS.reading(requestId, id),
        ...readingRow.parse({ documentId: id, uploadId, status: 'waiting', pages, pagesDone: 0, attempts: {} }),
      },
    },
  },
});

/** In the transaction that takes the record out again. */
export const dropReading = (requestId: string, documentId: string): Write => ({
  item: { Delete: { TableName: mainTable(), Key: KEYS.reading(requestId, documentId) } },
});

export const findReading = async (requestId: string, id: string): Promise<ReadingRow | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.reading(requestId, id), ConsistentRead: true }),
  );
  return Item ? readingRow.parse(Item) : null;
};

type Place = { requestId: string; documentId: string };
type Change = {
  set: string;
  add?: string;
  only?: string;
  values: Record<string, unknown>;
  names: Record<string, string>;
};

/** Null when the record has left the request meanwhile, or is not as it must be for this. */
const change = async ({ requestId, documentId }: Place, { set, add, only, values, names }: Change) => {
  try {
    const { Attributes } = await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: KEYS.reading(requestId, documentId),
        UpdateExpression: `SET ${set}${add ? ` ADD ${add}` : ''}`,
        ConditionExpression: `attribute_exists(pk)${only ? ` AND ${only}` : ''}`,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes ? readingRow.parse(Attributes) : null;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};

/** Counts one more start of the reader whose pages begin with `from`. */
export const beginReading = (place: Place, from: number): Promise<ReadingRow | null> =>
  change(place, {
    set: '#status = :reading, #attempts.#from = if_not_exists(#attempts.#from, :none) + :one',
    values: { ':reading': 'reading', ':none': 0, ':one': 1 },
    names: { '#status': 'status', '#attempts': 'attempts', '#from': String(from) },
  });

/** Whatever was read, no other reader has to: the row is done, or a person must look. */
export const endReading = (place: Place, status: 'done' | 'failed'): Promise<ReadingRow | null> =>
  change(place, { set: '#status = :status', values: { ':status': status }, names: { '#status': 'status' } });

type Chunk = { start: number; pages: number; tripwire: readonly TripwireFinding[]; reader: number };

/** Counts a chunk that has been stored, once, however many readers read it. Null: it was counted before, or the record is gone. */
export const countChunk = (place: Place, { start, pages, tripwire, reader }: Chunk): Promise<ReadingRow | null> =>
  change(place, {
    set: 'pagesDone = pagesDone + :pages, tripwire = list_append(tripwire, :found), #attempts.#from = :none',
    add: '#chunks :chunk',
    only: '(attribute_not_exists(#chunks) OR NOT contains(#chunks, :start))',
    values: { ':pages': pages, ':found': tripwire, ':none': 0, ':chunk': new Set([start]), ':start': start },
    names: { '#chunks': 'chunks', '#attempts': 'attempts', '#from': String(reader) },
  });

/** Pages in one object. */
export const CHUNK_PAGES = 10;
const firstOfChunk = (page: number): number => page - ((page - 1) % CHUNK_PAGES);
const storedPages = z.array(pageReading);

/** The chunk of an upload's words that begins with page `from`; null until it has been read. */
export const findWords = async (id: string, from: number): Promise<PageReading[] | null> => {
  const bytes = await readObject(reading(id, from));
  return bytes && storedPages.parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
};

export const saveWords = (id: string, from: number, pages: readonly PageReading[]): Promise<void> =>
  putObject({ ...reading(id, from), bytes: gzipSync(JSON.stringify(pages)), contentType: 'application/gzip' });

/** What has been read of an upload's pages `from` to `to` (1-based, both included), in page order. */
export const readingOf = async (
  { uploadId, pages }: Pick<Document, 'uploadId' | 'pages'>,
  range: { from: number; to: number } = { from: 1, to: pages },
): Promise<PageReading[]> => {
  const starts: number[] = [];
  for (let from = firstOfChunk(range.from); from <= Math.min(range.to, pages); from += CHUNK_PAGES) starts.push(from);
  const chunks = await Promise.all(starts.map((from) => findWords(uploadId, from)));
  return chunks.flatMap((chunk) => chunk ?? []).filter(({ page }) => page >= range.from && page <= range.to);
};

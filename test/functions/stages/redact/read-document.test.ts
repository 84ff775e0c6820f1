import { type SendMessageBatchCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tables } from '#functions/adapters/clients.ts';
import { addDocumentRow, dropDocumentRows } from '#functions/adapters/documents.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { putObject, record } from '#functions/adapters/objects.ts';
import { beginReading, countChunk, findReading, newReading, readingOf } from '#functions/adapters/readings.ts';
import { type ReadingMessage, readingMessage } from '#functions/adapters/work-queues.ts';
import { readingEngine } from '#functions/pdf/isolated/engines.ts';
import { readDocument } from '#functions/stages/redact/read-document.ts';
import { viewReading } from '#functions/stages/redact/view-reading.ts';
import { makeClinicChart } from '#infra/local/charts/clinic-chart.ts';
import { faxCopy } from '#infra/local/charts/fax.ts';
import { makeMixedChart } from '#infra/local/charts/mixed-chart.ts';
import { PATIENTS } from '#infra/local/charts/people.ts';
import { documentId } from '#shared/ids.ts';
import type { Document } from '#shared/request/request.ts';
import { aRecord, now, seedCase } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';

withEngines();
withObjects();
const clock = () => now;
const ROSA = PATIENTS[0];
if (!ROSA) throw new Error('No synthetic patient');

let chart: Uint8Array;
let fax: Uint8Array;
beforeAll(async () => {
  process.env.READINGS_QUEUE_URL = 'http://127.0.0.1:9/000000000000/readings';
  chart = await makeClinicChart(ROSA);
  fax = await faxCopy(chart, 2);
});

const write = async (writes: { item: unknown }[]) => {
  const TransactItems = writes.map(({ item }) => item as NonNullable<object>);
  await tables().send(new TransactWriteCommand({ TransactItems }));
};

const aStoredRecord = async (bytes: Uint8Array, changes: { pages: number; uploadId?: string }): Promise<Document> => {
  const request = await seedCase('REDACT', {}, 'bare');
  const id = documentId.parse(newId('doc'));
  const document = aRecord(request.id, { id, ...changes });
  await putObject({ ...record(document.uploadId), bytes, contentType: 'application/pdf' });
  await write([addDocumentRow(document), newReading(document)]);
  return document;
};

const messageOf = ({ requestId, id }: Document): ReadingMessage => ({ requestId: requestId as never, documentId: id });

/** What was queued, in order, taken off the queue. */
const queue = mockClient(SQSClient);
const queued = (): ReadingMessage[] => {
  const sent = queue.calls().flatMap(({ args: [{ input }] }) => (input as SendMessageBatchCommandInput).Entries ?? []);
  queue.resetHistory();
  return sent.map(({ MessageBody = '' }) => readingMessage.parse(JSON.parse(MessageBody)));
};
beforeEach(() => queue.onAnyCommand().resolves({}));
afterEach(() => queue.reset());

/** The record's message and all that follow from it, one reader after the other; answers what each came to. */
const readAll = async (document: Document): Promise<string[]> => {
  const outcomes = [await readDocument(messageOf(document), clock)];
  for (const message of queued()) outcomes.push(await readDocument(message, clock));
  return outcomes;
};
const rowOf = ({ requestId, id }: Document) => findReading(requestId, id);

describe('reading a record', () => {
  it('finds the words of every page, in lines, without raising the version of the request', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    expect(await readAll(document)).toEqual(['shared-out', ...Array.from({ length: 13 }, () => 'done')]);
    expect(await rowOf(document)).toMatchObject({ status: 'done', pagesDone: 124 });
    const pages = await readingOf(document);
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 124 }, (_, index) => index + 1));
    expect(pages.every(({ origin, words }) => origin === 'text' && words.length > 10)).toBe(true);
    const first = pages[0]?.words ?? [];
    const lineOf = (text: string) => first.find((word) => word.text === text)?.line;
    expect(lineOf('Delgado,')).toBe(lineOf('100001'));
    expect(lineOf('Fairview')).not.toBe(lineOf('Delgado,'));
    expect(first.every(({ confidence }) => confidence === undefined)).toBe(true);
  });

  it('reads scans by their picture and says how sure it is', async () => {
    const document = await aStoredRecord(fax, { pages: 2 });
    await readDocument(messageOf(document), clock);
    const [scanned, source] = [await readingOf(document), await readingEngine.readPages(chart, { from: 1, to: 2 })];
    const found = scanned.flatMap(({ words }) => words.map(({ text }) => text));
    const wanted = source.flatMap(({ words }) => words.map(({ text }) => text));
    const recall = wanted.filter((word) => found.includes(word)).length / wanted.length;
    expect(recall).toBeGreaterThan(0.93);
    expect(
      scanned.every(
        ({ origin, words }) => origin === 'picture' && words.every(({ confidence }) => confidence !== undefined),
      ),
    ).toBe(true);
    // The fax is skewed by less than a degree: words stand where the chart has them.
    const [mrn, printed] = [scanned, source].map(
      (pages) => pages[0]?.words.find(({ text }) => text === '100001')?.rect,
    );
    expect(Math.abs((mrn?.[0] ?? 0) - (printed?.[0] ?? 99))).toBeLessThan(20);
    expect(Math.abs((mrn?.[1] ?? 0) - (printed?.[1] ?? 99))).toBeLessThan(20);
  });

  it('finds form values and the words of pages that are turned', async () => {
    const document = await aStoredRecord(await makeMixedChart(ROSA), { pages: 5 });
    await readDocument(messageOf(document), clock);
    const pages = await readingOf(document, { from: 2, to: 5 });
    expect(pages[0]?.words.map(({ text }) => text)).toContain('carbohydrate');
    const turned = pages[3]?.words ?? [];
    const pulse = turned.find(({ text }) => text === 'pulse');
    expect(turned.filter(({ line }) => line === pulse?.line).map(({ text }) => text)).toContain('temp');
  });

  it('notes on which pages another patient is named', async () => {
    const own = await aStoredRecord(fax, { pages: 2 });
    await readDocument(messageOf(own), clock);
    // The matched patient of a seeded request is Rosa Example, born 1980: the chart is Rosa Delgado's, born 1961.
    const row = await rowOf(own);
    expect(row?.tripwire.map(({ page }) => page)).toEqual(expect.arrayContaining([1, 2]));
    expect(JSON.stringify(row)).not.toContain('Delgado');
  });

  it('reads a file once, whichever request uses it', async () => {
    const first = await aStoredRecord(chart, { pages: 124 });
    await readAll(first);
    const read = vi.spyOn(readingEngine, 'readPages');
    const second = await aStoredRecord(chart, { pages: 124, uploadId: first.uploadId });
    await readAll(second);
    expect(await rowOf(second)).toMatchObject({ status: 'done', pagesDone: 124 });
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('goes on after a kill where it stood, whichever reader was killed', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    const real = readingEngine.readPages;
    const dying = vi
      .spyOn(readingEngine, 'readPages')
      .mockImplementation((source, range) =>
        range.from === 21 ? Promise.reject(new Error('killed')) : real(source, range),
      );
    await readDocument(messageOf(document), clock);
    const messages = queued();
    const ends = await Promise.allSettled(messages.map((message) => readDocument(message, clock)));
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await rowOf(document)).toMatchObject({ status: 'reading', pagesDone: 114 });
    dying.mockRestore();
    const again = vi.spyOn(readingEngine, 'readPages');
    // All messages come a second time.
    for (const message of messages) await readDocument(message, clock);
    expect(again.mock.calls.map(([, { from }]) => from)).toEqual([21]);
    expect(await rowOf(document)).toMatchObject({ status: 'done', pagesDone: 124 });
    again.mockRestore();
  });

  it('counts a chunk once, and ends with the last whoever reads it', async () => {
    const document = await aStoredRecord(chart, { pages: 15 });
    const [first, second] = [1, 11].map((start) => ({
      start,
      pages: start === 1 ? 10 : 5,
      tripwire: [],
      reader: start,
    }));
    if (!first || !second) throw new TypeError('There are two');
    for (const reader of [1, 11]) await beginReading(messageOf(document), reader);
    const counted = await Promise.all(
      [first, second, second, first].map((chunk) => countChunk(messageOf(document), chunk)),
    );
    expect(counted.filter((row) => row !== null)).toHaveLength(2);
    expect(await rowOf(document)).toMatchObject({ pagesDone: 15, attempts: { 1: 0, 11: 0 } });
    // Killed between counting and ending: the message comes again, and nothing is left to read.
    await readDocument({ ...messageOf(document), pages: { from: 11, to: 15 } }, clock);
    expect(await rowOf(document)).toMatchObject({ status: 'done' });
  });

  it('hands what it cannot finish over to the next worker before its time runs out', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    let calls = 0;
    const fast = () => new Date(now.getTime() + (calls++ > 1 ? 3_600_000 : 0));
    const message = { ...messageOf(document), pages: { from: 1, to: 30 } };
    expect(await readDocument(message, fast)).toBe('continues');
    expect(queued()).toEqual([{ ...message, pages: { from: 11, to: 30 } }]);
    expect(await rowOf(document)).toMatchObject({ status: 'reading', pagesDone: 10 });
  });

  it('leaves a record that no program can read to a person, after three starts without a page', async () => {
    const document = await aStoredRecord(new Uint8Array([1, 2, 3]), { pages: 1 });
    for (let start = 0; start < 3; start += 1)
      await expect(readDocument(messageOf(document), clock)).rejects.toThrow('does not open');
    expect(await readDocument(messageOf(document), clock)).toBe('failed');
    expect(await viewReading({ ...messageOf(document), from: 1, to: 50 })).toMatchObject({
      value: { status: 'failed', pagesDone: 0, pages: [] },
    });
  });

  it('knows nothing of a record that has left its request', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    await write(dropDocumentRows(document.requestId, document.id));
    expect(await readDocument(messageOf(document), clock)).toBe('gone');
    expect(await rowOf(document)).toBeNull();
    expect(await beginReading(messageOf(document), 1)).toBeNull();
    expect(await viewReading({ ...messageOf(document), from: 1, to: 50 })).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('shows the pages asked for, as far as they have been read', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    expect(await viewReading({ ...messageOf(document), from: 1, to: 50 })).toMatchObject({
      value: { status: 'waiting', pages: [] },
    });
    await readAll(document);
    const shown = await viewReading({ ...messageOf(document), from: 39, to: 42 });
    expect(shown.ok && shown.value.pages.map(({ page }) => page)).toEqual([39, 40, 41, 42]);
  });
});

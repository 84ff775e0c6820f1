import { SQSClient } from '@aws-sdk/client-sqs';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { tables } from '#functions/adapters/clients.ts';
import { addDocumentRow, dropDocumentRows } from '#functions/adapters/documents.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { putObject, record } from '#functions/adapters/objects.ts';
import { findReading, newReading, readingOf, saveProgress } from '#functions/adapters/readings.ts';
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

const messageOf = ({ requestId, id }: Document) => ({ requestId: requestId as never, documentId: id });
const rowOf = ({ requestId, id }: Document) => findReading(requestId, id);

describe('reading a record', () => {
  it('finds the words of every page, in lines, without raising the version of the request', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    expect(await readDocument(messageOf(document), clock)).toBe('done');
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
    await readDocument(messageOf(first), clock);
    const read = vi.spyOn(readingEngine, 'readPages');
    const second = await aStoredRecord(chart, { pages: 124, uploadId: first.uploadId });
    expect(await readDocument(messageOf(second), clock)).toBe('done');
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('goes on after a kill where it stood', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    const real = readingEngine.readPages;
    const dying = vi
      .spyOn(readingEngine, 'readPages')
      .mockImplementation((source, range) =>
        range.from > 20 ? Promise.reject(new Error('killed')) : real(source, range),
      );
    await expect(readDocument(messageOf(document), clock)).rejects.toThrow('killed');
    dying.mockRestore();
    const again = vi.spyOn(readingEngine, 'readPages');
    expect(await readDocument(messageOf(document), clock)).toBe('done');
    expect(again.mock.calls.map(([, { from }]) => from)).not.toContain(1);
    again.mockRestore();
  });

  it('hands a long record over to the next worker before its time runs out', async () => {
    const queue = mockClient(SQSClient);
    queue.onAnyCommand().resolves({});
    const document = await aStoredRecord(chart, { pages: 124 });
    let calls = 0;
    const fast = () => new Date(now.getTime() + (calls++ > 1 ? 3_600_000 : 0));
    expect(await readDocument(messageOf(document), fast)).toBe('continues');
    expect(queue.calls()).toHaveLength(1);
    expect(await rowOf(document)).toMatchObject({ status: 'reading', pagesDone: 10 });
    queue.restore();
    expect(await readDocument(messageOf(document), clock)).toBe('done');
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
    expect(await saveProgress(messageOf(document), { pagesDone: 3 })).toBe(false);
    expect(await viewReading({ ...messageOf(document), from: 1, to: 50 })).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('shows the pages asked for, as far as they have been read', async () => {
    const document = await aStoredRecord(chart, { pages: 124 });
    expect(await viewReading({ ...messageOf(document), from: 1, to: 50 })).toMatchObject({
      value: { status: 'waiting', pages: [] },
    });
    await readDocument(messageOf(document), clock);
    const shown = await viewReading({ ...messageOf(document), from: 39, to: 42 });
    expect(shown.ok && shown.value.pages.map(({ page }) => page)).toEqual([39, 40, 41, 42]);
  });
});

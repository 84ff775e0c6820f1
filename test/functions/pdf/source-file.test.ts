import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDocument } from '#functions/pdf/document.ts';
import { redactDocument } from '#functions/pdf/redact.ts';
import { sha256OfSource } from '#functions/pdf/source-file.ts';
import { HOSTILE_FILES } from '#infra/local/charts/hostile.ts';
import { makeMixedChart } from '#infra/local/charts/mixed-chart.ts';
import { PATIENTS } from '#infra/local/charts/people.ts';
import { documentId } from '#shared/ids.ts';
import { drawn } from './marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');

let folder: string;
let bytes: Uint8Array;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'source-'));
  const [patient] = PATIENTS;
  if (!patient) throw new Error('No patients');
  bytes = await makeMixedChart(patient);
  file = join(folder, 'chart.pdf');
  writeFileSync(file, bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a document in a file', () => {
  it('opens as the same document in memory does', async () => {
    const pages = (source: Uint8Array | { file: string }) => withDocument(source, (document) => document.pages);
    expect(await pages({ file })).toEqual(await pages(bytes));
    expect(sha256OfSource({ file })).toBe(sha256OfSource(bytes));
  });

  it('is redacted to the same bytes', async () => {
    const marks = [drawn(1, 1, [60, 560, 400, 600])];
    const results = [];
    for (const source of [bytes, { file }]) results.push(await redactDocument({ documentId: DOCUMENT, source, marks }));
    const [memory, disc] = results;
    expect(memory?.ok && disc?.ok).toBe(true);
    expect(disc).toEqual(memory);
  });

  it('that is cut off is damaged, not a fault', async () => {
    const cut = join(folder, 'cut.pdf');
    writeFileSync(cut, 'no pdf at all');
    expect(await withDocument({ file: cut }, () => 1)).toEqual({ ok: false, failure: 'damaged' });
  });

  it('that does not exist is a fault', async () => {
    await expect(withDocument({ file: join(folder, 'none.pdf') }, () => 1)).rejects.toThrow();
  });
});

describe('a document with a password', () => {
  const locked = () => HOSTILE_FILES.find(({ name }) => name === 'a password')?.bytes() ?? new Uint8Array();

  it.each(['', 'wrong'])('is refused with the password "%s"', async (password) => {
    const result = await redactDocument({ documentId: DOCUMENT, source: locked(), marks: [], password });
    expect(result.ok ? undefined : result.refusal.code).toBe('file-encrypted');
  });
});

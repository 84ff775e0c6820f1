import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { enginePool, rangesOf } from '#functions/pdf/isolated/engine-pool.ts';
import { isolatedEngine } from '#functions/pdf/isolated/isolated-engine.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { documentId } from '#shared/ids.ts';
import { markOn, textPdf } from '#test/support/builds.ts';

const AMPLE = { callMillis: 120_000, silenceMillis: 60_000, heapMegabytes: 512, memoryMegabytes: 1500 };
const id = documentId.parse(`doc_${'0'.repeat(26)}`);
const bytes = await textPdf('One Alvarez', 'Two Alvarez', 'Three', 'Four', 'Five', 'Six');
const file = join(mkdtempSync(join(tmpdir(), 'sallyport-isolated-')), 'record.pdf');
writeFileSync(file, bytes);
const marks = [markOn(1), markOn(4)];

const engine = isolatedEngine(AMPLE);
afterAll(() => engine.stop());

describe('the engine in a thread of its own', () => {
  it('answers as the engine does, from bytes and from a file, and leaves the bytes to their owner', async () => {
    const direct = await pdfEngine.redactDocument({ documentId: id, source: bytes, marks });
    for (const source of [bytes, { file }])
      expect(await engine.redactDocument({ documentId: id, source, marks })).toEqual(direct);
    expect(await engine.inspectPdf(bytes)).toEqual(await pdfEngine.inspectPdf(bytes));
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('tells each page as it is done, and waits for its caller', async () => {
    const told: string[] = [];
    const onPage = async (done: number) => {
      told.push(`${done} told`);
      await Promise.resolve();
      told.push(`${done} stored`);
    };
    await engine.redactDocument({ documentId: id, source: { file }, marks, onPage });
    expect(told).toEqual([1, 2, 3, 4, 5, 6].flatMap((page) => [`${page} told`, `${page} stored`]));
  });

  it('ends with its caller’s own error when the caller cannot go on', async () => {
    const lost = new Error('lease lost');
    const onPage = () => Promise.reject(lost);
    await expect(engine.redactDocument({ documentId: id, source: { file }, marks, onPage })).rejects.toBe(lost);
    expect(await engine.inspectPdf(bytes)).toMatchObject({ ok: true });
  });

  it('hands on a fault with its name', async () => {
    await expect(engine.renderPage(bytes, 99, 72)).rejects.toThrow(/./);
  });

  it.each([
    ['time', { callMillis: 1 }],
    ['silence', { silenceMillis: 1 }],
    ['memory', { memoryMegabytes: 1 }],
  ])('refuses a file that costs too much %s, and is there again for the next', async (_, less) => {
    const many = await textPdf(...Array.from({ length: 300 }, (__, page) => `Page ${page}`));
    const strict = isolatedEngine({ ...AMPLE, ...less });
    const given = { documentId: id, source: many, marks: many.length > 0 ? [markOn(1), markOn(200)] : [] };
    expect(await strict.redactDocument(given)).toEqual({ ok: false, refusal: { code: 'file-too-costly' } });
    expect(await strict.redactDocument(given)).toMatchObject({ ok: false });
    await strict.stop();
  });

  it('a thread that outgrows its heap is ended and refused too', async () => {
    const many = await textPdf(...Array.from({ length: 500 }, (__, page) => `Page ${page}`));
    const strict = isolatedEngine({ ...AMPLE, heapMegabytes: 8 });
    // Twice: what has ended is never waited for again.
    for (const source of [many, many])
      expect(await strict.redactDocument({ documentId: id, source, marks: [] })).toEqual({
        ok: false,
        refusal: { code: 'file-too-costly' },
      });
    await strict.stop();
  });
});

describe('a pool of engines', () => {
  it.each([
    [{ from: 1, to: 100 }, 2],
    [{ from: 3, to: 7 }, 4],
    [{ from: 9, to: 9 }, 1],
  ])('cuts %j for %i threads into ranges without gap or overlap', (range, size) => {
    const pages = rangesOf(range, size).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    expect(pages).toEqual(Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index));
  });

  it('hands the parts back in page order, with one count of pages', async () => {
    const pool = enginePool(2, AMPLE);
    const told: number[] = [];
    const onPage = (done: number, total: number) => void told.push(done, total);
    const parts = await pool.redactParts({
      documentId: id,
      source: { file },
      marks,
      range: { from: 1, to: 6 },
      onPage,
    });
    await pool.stop();
    if (!parts.ok) throw new Error(parts.refusal.code);
    expect(parts.value.map(({ pages }) => pages)).toEqual([4, 2]);
    const texts = await Promise.all(parts.value.map((part) => pdfEngine.extractText(part.bytes)));
    expect(texts.flat().map((text) => text.trim())).toEqual(['', 'Two Alvarez', 'Three', '', 'Five', 'Six']);
    expect(Math.max(...told)).toBe(6);
  });

  it('works side by side: each of two parts waits for the other’s first page', async () => {
    const pool = enginePool(2, AMPLE);
    const begun: (() => void)[] = [];
    const bothBegun = new Promise<void>((resolve) => begun.push(resolve));
    let first = 0;
    // Four pages are told by one part alone; more only when both run.
    const onPage = (done: number) => {
      first = Math.max(first, done);
      if (done >= 2) begun[0]?.();
      return bothBegun;
    };
    const parts = await pool.redactParts({
      documentId: id,
      source: { file },
      marks,
      range: { from: 1, to: 6 },
      onPage,
    });
    await pool.stop();
    expect(parts.ok).toBe(true);
    expect(first).toBe(6);
  });

  it('answers with a part’s refusal', async () => {
    const pool = enginePool(2, AMPLE);
    const given = { documentId: id, source: { file }, range: { from: 1, to: 6 }, marks: [...marks, markOn(9)] };
    expect(await pool.redactParts(given)).toMatchObject({ ok: false, refusal: { code: 'mark-invalid' } });
    await pool.stop();
  });
});

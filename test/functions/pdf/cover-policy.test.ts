import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { redactDocument } from '#functions/pdf/redact.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { extractText } from '#functions/pdf/text.ts';
import { documentId } from '#shared/ids.ts';
import { drawn, searchMarks } from './marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');

const page = async (name: string, second = 'Right column stays readable.'): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const sheet = document.addPage([612, 792]);
  sheet.drawText(`Brother ${name} drives him.`, { x: 72, y: 700, size: 11, font });
  sheet.drawText(second, { x: 400, y: 700, size: 11, font });
  sheet.drawText('The next line stays.', { x: 72, y: 680, size: 11, font });
  return savePdf(document);
};

const redacted = async (bytes: Uint8Array, pattern: RegExp): Promise<Uint8Array> => {
  const result = await redactDocument({
    documentId: DOCUMENT,
    source: bytes,
    marks: await searchMarks(bytes, pattern),
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.bytes;
};

describe('what a mark covers', () => {
  it('hides the width of a word: inputs that differ only in the hidden word give identical files', async () => {
    const [short, long] = await Promise.all(
      ['Li', 'Featherstonehaugh'].map(async (name) => redacted(await page(name), new RegExp(name))),
    );
    expect(Buffer.compare(short ?? new Uint8Array(), long ?? new Uint8Array(1))).toBe(0);
  });

  it('covers the cell of a marked word, and leaves the next column and the next line', async () => {
    const [text = ''] = await extractText(await redacted(await page('Emilio'), /Emilio/));
    expect(text).not.toMatch(/Brother|drives/);
    expect(text).toContain('Right column stays readable.');
    expect(text).toContain('The next line stays.');
  });

  it('covers only the word where a person chose so, having seen what its width gives away', async () => {
    const bytes = await page('Emilio');
    const [word] = await searchMarks(bytes, /Emilio/);
    const result = await redactDocument({
      documentId: DOCUMENT,
      source: bytes,
      marks: [{ ...drawn(1, 1, word?.rect ?? [0, 0, 1, 1]), cover: 'word' }],
    });
    const [text = ''] = result.ok ? await extractText(result.value.bytes) : [];
    expect(text).toContain('Brother');
    expect(text).toContain('drives him.');
    expect(text).not.toContain('Emilio');
  });

  it('swallows letters that a sloppy box cuts', async () => {
    const bytes = await page('Emilio');
    const [word] = await searchMarks(bytes, /Emilio/);
    const [x0, y0, x1, y1] = word?.rect ?? [0, 0, 0, 0];
    const result = await redactDocument({
      documentId: DOCUMENT,
      source: bytes,
      marks: [drawn(1, 1, [x0 + 2, y0 + 2, x1 - 1, y1 - 2])],
    });
    expect(result.ok ? (await extractText(result.value.bytes))[0] : '').not.toMatch(/E|milio/);
  });
});

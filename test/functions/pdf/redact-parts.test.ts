import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { redactDocument } from '#functions/pdf/redact.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { extractText } from '#functions/pdf/text.ts';
import { documentId } from '#shared/ids.ts';
import { drawn } from './marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const MARKS = [drawn(1, 2, [70, 690, 160, 715]), drawn(2, 4, [70, 690, 160, 715])];

let source: Uint8Array;
beforeAll(async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const number of ['one', 'two', 'three', 'four', 'five']) {
    const page = document.addPage([612, 792]);
    page.drawText('Quillfeather', { x: 72, y: 700, size: 12, font });
    page.drawText(`This is page ${number}.`, { x: 72, y: 600, size: 12, font });
  }
  source = await savePdf(document);
});

const redact = async (range?: { from: number; to: number }, onPage?: (done: number, total: number) => void) => {
  const result = await redactDocument({
    documentId: DOCUMENT,
    source,
    marks: MARKS,
    ...(range ? { range } : {}),
    ...(onPage ? { onPage } : {}),
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('a document redacted in parts', () => {
  it('reads as it does in one piece, page by page, with the pages of the source in the certificates', async () => {
    const whole = await redact();
    const parts = [await redact({ from: 1, to: 2 }), await redact({ from: 3, to: 5 })];
    expect(parts.map(({ pages }) => pages)).toEqual([2, 3]);
    const texts = await Promise.all(parts.map(({ bytes }) => extractText(bytes)));
    expect(texts.flat()).toEqual(await extractText(whole.bytes));
    expect(parts.flatMap(({ certificate }) => certificate.pages)).toEqual(whole.certificate.pages);
    expect(whole.certificate.pages.map(({ how }) => how)).toEqual([
      'carried',
      'rebuilt',
      'carried',
      'rebuilt',
      'carried',
    ]);
    expect(parts.map(({ certificate }) => certificate.marksApplied)).toEqual([1, 1]);
  });

  it('counts the pages of its part', async () => {
    const seen: string[] = [];
    await redact({ from: 3, to: 5 }, (done, total) => void seen.push(`${done}/${total}`));
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('is a fault where there are no such pages', async () => {
    await expect(redact({ from: 3, to: 6 })).rejects.toThrow();
    await expect(redact({ from: 4, to: 3 })).rejects.toThrow();
  });
});

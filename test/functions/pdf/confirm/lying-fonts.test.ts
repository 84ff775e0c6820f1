import { describe, expect, it } from 'vitest';
import { redactDocument } from '#functions/pdf/redact.ts';
import { extractText } from '#functions/pdf/text.ts';
import { rawPdf, rawStream } from '#infra/local/charts/raw-pdf.ts';
import { documentId } from '#shared/ids.ts';
import { drawn } from '../marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const SECRET = 'Quillfeather';
const HELVETICA = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding';

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

/** A map under which letters drawn as `drawnAs` read as `told`. */
const lie = (drawnAs: string, told: string): Buffer => {
  const lines = [...drawnAs].map((letter, index) => `<${hex(letter)}> <00${hex(told[index] ?? ' ')}>`);
  const map = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap`;
  return rawStream('', Buffer.from(map));
};

/** The secret on page 1; on the page given by `where` letters drawn as "Mopsydungvbk" tell it again. */
const source = (where: 1 | 2): Uint8Array => {
  const lies = 'BT /L 14 Tf 72 500 Td (Mopsydungvbk) Tj ET';
  const content = (text: string): Buffer => rawStream('', Buffer.from(text));
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 612 792] /Resources << /Font << /H 7 0 R /L 8 0 R >> >> >>',
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
    '<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>',
    content(`BT /H 14 Tf 72 700 Td (${SECRET}) Tj 0 -100 Td (The first page stays.) Tj ET ${where === 1 ? lies : ''}`),
    content(`BT /H 14 Tf 72 600 Td (The second page stays.) Tj ET ${where === 2 ? lies : ''}`),
    `<< ${HELVETICA} >>`,
    `<< ${HELVETICA} /ToUnicode 9 0 R >>`,
    lie('Mopsydungvbk', SECRET),
  ]);
};

describe('a font that tells other letters than it draws', () => {
  it.each([1, 2] as const)('brings back nothing that was covered, on page %i', async (where) => {
    const marks = [drawn(1, 1, [70, 695, 180, 715])];
    const result = await redactDocument({ documentId: DOCUMENT, source: source(where), marks });
    if (!result.ok) throw new Error(result.refusal.code);
    const texts = await extractText(result.value.bytes);
    expect(texts.join(' ')).not.toContain(SECRET);
    expect(texts).toEqual(['The first page stays.', 'The second page stays.']);
    expect(result.value.certificate.pages[1]?.how).toBe(where === 2 ? 'rebuilt' : 'carried');
  });
});

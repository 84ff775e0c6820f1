import { describe, expect, it } from 'vitest';
import { redactDocument } from '#functions/pdf/redact.ts';
import { extractText } from '#functions/pdf/text.ts';
import { rawPdf, rawStream } from '#infra/local/charts/raw-pdf.ts';
import { documentId } from '#shared/ids.ts';
import { findWord } from '../attack.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const SECRET = 'Quillfeather';
const SEEN = 'BT /F 12 Tf 72 700 Td (The page stays.) Tj ET';

/** One page without marks: Helvetica as /F, a gray picture as /I. */
const page = (content: string, keys = ''): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${keys} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>`,
    rawStream('', Buffer.from(`${SEEN}\n${content}`)),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    rawStream(
      '/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Buffer.alloc(64 * 64, 100),
    ),
  ]);

const words = (at: string, more = ''): string => `q ${more} BT /F 12 Tf ${at} Td (${SECRET}) Tj ET Q`;

const verdict = async (source: Uint8Array) => {
  const result = await redactDocument({ documentId: DOCUMENT, source, marks: [] });
  if (!result.ok) throw new Error(result.refusal.code);
  return { bytes: result.value.bytes, pages: result.value.certificate.pages };
};

describe('a page without marks', () => {
  it('is carried when it shows all it holds', async () => {
    const { bytes, pages } = await verdict(page('0.5 g 72 600 100 20 re f q 60 0 0 60 72 500 cm /I Do Q'));
    expect(pages).toEqual([{ page: 1, how: 'carried', why: 'whitelist' }]);
    expect(await extractText(bytes)).toEqual(['The page stays.']);
  });

  it.each([
    ['white letters', words('72 600', '1 g'), 'hidden-text'],
    ['letters almost white', words('72 600', '0.98 g'), 'hidden-text'],
    ['letters under a panel', `${words('72 600')} 0 g 60 590 200 30 re f`, 'hidden-text'],
    ['letters under a picture', `${words('72 600')} q 200 0 0 60 60 580 cm /I Do Q`, 'hidden-text'],
    ['letters beside the page', words('700 600'), 'hidden-text'],
    ['letters cut away', words('72 600', '0 0 10 10 re W n'), 'hidden-text'],
    ['letters as small as dust', words('72 600').replace('12 Tf', '0.3 Tf'), 'tiny-text'],
    ['a picture under a panel', 'q 60 0 0 60 72 500 cm /I Do Q 1 g 60 490 90 90 re f', 'hidden-drawing'],
    ['a picture beside the page', 'q 60 0 0 60 700 500 cm /I Do Q', 'hidden-drawing'],
    ['a picture cut in half', 'q 72 500 30 60 re W n 60 0 0 60 72 500 cm /I Do Q', 'hidden-drawing'],
    ['a picture as small as dust', 'q 0.4 0 0 0.4 72 500 cm /I Do Q', 'hidden-drawing'],
    ['a shape in white', '1 g 100 300 m 120 330 l 140 310 l f', 'hidden-drawing'],
  ])('is rebuilt where it hides %s', async (_what, content, why) => {
    const { bytes, pages } = await verdict(page(content));
    expect(pages).toEqual([{ page: 1, how: 'rebuilt', why }]);
    expect(await findWord(bytes, SECRET)).toEqual([]);
    expect(await extractText(bytes)).toEqual(['The page stays.']);
  });

  it('loses invisible text that lies on no scan, and nothing else', async () => {
    const { bytes, pages } = await verdict(page(words('72 600', '3 Tr')));
    expect(pages[0]?.how).toBe('carried');
    expect(await findWord(bytes, SECRET)).toEqual([]);
    expect(await extractText(bytes)).toEqual(['The page stays.']);
  });

  it('keeps its turn, crop, origin and unit', async () => {
    const source = page('', '/Rotate 90 /CropBox [36 36 576 756] /UserUnit 2');
    const { bytes, pages } = await verdict(source);
    expect(pages[0]?.how).toBe('carried');
    const text = Buffer.from(bytes).toString('latin1');
    for (const key of ['/Rotate 90', '/CropBox [ 36 36 576 756 ]', '/UserUnit 2']) expect(text).toContain(key);
  });
});

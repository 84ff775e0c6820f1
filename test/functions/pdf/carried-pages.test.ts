import { describe, expect, it } from 'vitest';
import type { Redacted } from '#functions/pdf/engine.ts';
import { redactDocument } from '#functions/pdf/redact.ts';
import { extractText } from '#functions/pdf/text.ts';
import { rawPdf, rawStream } from '#infra/local/charts/raw-pdf.ts';
import { documentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { findWord } from './attack.ts';
import { drawn } from './marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const SECRET = 'Quillfeather';

const redact = async (bytes: Uint8Array, marks: readonly Mark[]): Promise<Redacted> => {
  const result = await redactDocument({ documentId: DOCUMENT, source: bytes, marks });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const FONT = '/Font << /Helv 8 0 R >>';
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const show = (text: string): Buffer => rawStream('', Buffer.from(`BT /Helv 12 Tf 72 700 Td (${text}) Tj ET /Pic Do`));
const picture = (bytes: string): Buffer =>
  rawStream(
    '/Type /XObject /Subtype /Image /Width 12 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.from(bytes),
  );

/** Two pages under one shared resource dictionary, which lists the picture of each. */
const shared = (catalog = '', page2 = '', content2 = show('Second page.')): Uint8Array =>
  rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 612 792] /Resources << ${FONT} /XObject << /Pic 7 0 R /Secret 9 0 R >> /Properties << /Hidden 10 0 R /MC 11 0 R >> >> >>`,
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
    `<< /Type /Page /Parent 2 0 R /Contents 6 0 R ${page2} >>`,
    rawStream(
      '',
      Buffer.from(`BT /Helv 12 Tf 72 700 Td (Brother ${SECRET}) Tj ET q 200 0 0 20 72 600 cm /Secret Do Q`),
    ),
    content2,
    picture('plain pixels'),
    HELVETICA,
    picture(SECRET),
    '<< /Type /OCG /Name (Hidden) >>',
    `<< /ActualText (${SECRET}) >>`,
  ]);

const MARKS = [drawn(1, 1, [60, 590, 400, 720])];

describe('pages without marks', () => {
  it('do not bring along what only the redacted page drew, though they share its resources', async () => {
    const { bytes, certificate } = await redact(shared(), MARKS);
    expect(certificate.pagesRebuilt).toEqual([1]);
    expect(await findWord(bytes, SECRET)).toEqual([]);
    expect((await extractText(bytes))[1]).toBe('Second page.');
  });

  it('lose page data that is not drawn: private data, metadata, actions, replacement text', async () => {
    const extras = `/PieceInfo << /App << /Private (${SECRET}) >> >> /Metadata 9 0 R /AA << /O << /S /JavaScript /JS (${SECRET}) >> >>`;
    const content = rawStream('', Buffer.from('/Span /MC BDC BT /Helv 12 Tf 72 700 Td (Second page.) Tj ET EMC'));
    const { bytes, certificate } = await redact(shared('', extras, content), MARKS);
    expect(certificate.pagesRebuilt).toEqual([1]);
    expect(await findWord(bytes, SECRET)).toEqual([]);
  });

  it('are rebuilt where the document has a hidden layer, and the layer stays hidden', async () => {
    const layers = '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>';
    const content = rawStream(
      '',
      Buffer.from(
        `BT /Helv 12 Tf 72 700 Td (Second page.) Tj ET /OC /Hidden BDC BT /Helv 12 Tf 72 600 Td (${SECRET}) Tj ET EMC`,
      ),
    );
    const { bytes, certificate } = await redact(shared(layers, '', content), MARKS);
    expect(certificate.pagesRebuilt).toEqual([1, 2]);
    expect(await findWord(bytes, SECRET)).toEqual([]);
    expect((await extractText(bytes))[1]).toBe('Second page.');
  });

  it('keep visible annotations as drawing and lose the annotation with its text', async () => {
    const annotation = `/Annots [<< /Type /Annot /Subtype /Square /Rect [100 100 200 200] /C [1 0 0] /Contents (${SECRET}) /F 4 >>]`;
    const { bytes } = await redact(shared('', annotation), MARKS);
    expect(await findWord(bytes, SECRET)).toEqual([]);
  });
});

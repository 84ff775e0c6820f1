import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { withOwnDocument, withPage } from '#functions/pdf/document.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { decodeImage } from '#functions/pdf/verify/pixels.ts';
import { drawBilevel } from '#infra/local/charts/fax.ts';
import type { Ink } from '#shared/redaction/cover/ink.ts';

const decode = async (picture: Ink): Promise<number[]> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  drawBilevel(document.addPage([picture.width, picture.height]), picture);
  const image = await withOwnDocument(await savePdf(document), (opened) =>
    withPage(opened, 0, (page) => decodeImage(opened, page)),
  );
  return Array.from({ length: picture.width * picture.height }, (_, index) => {
    const at = Math.floor(index / picture.width) * image.stride + (index % picture.width) * image.channels;
    return (image.data[at] ?? 0) < 128 ? 1 : 0;
  });
};

const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 70 }),
    height: fc.integer({ min: 1, max: 40 }),
    density: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(
    ({ width, height, density, seed }): Ink => ({
      width,
      height,
      bits: Uint8Array.from({ length: width * height }, () => (seed.next().value < density ? 1 : 0)),
    }),
  );

describe('JBIG2', () => {
  it('decodes bit for bit in PDFium, whatever the picture', async () => {
    await fc.assert(
      fc.asyncProperty(picture, async (drawn) => {
        expect(await decode(drawn)).toEqual([...drawn.bits]);
      }),
      { numRuns: 60 },
    );
  });

  it('repeats rows cheaply', async () => {
    const striped: Ink = {
      width: 64,
      height: 50,
      bits: Uint8Array.from({ length: 64 * 50 }, (_, index) => (index % 64 < 10 ? 1 : 0)),
    };
    expect(await decode(striped)).toEqual([...striped.bits]);
  });
});

import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { withOwnDocument } from '#functions/pdf/document.ts';
import { encodeJbig2 } from '#functions/pdf/jbig2.ts';
import { renderIndex } from '#functions/pdf/raster.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { type Ink, inkOf } from '#shared/redaction/cover/ink.ts';
import type { Random } from './random.ts';
import { seeded } from './random.ts';

/** Group 3 "fine" is about 200 dpi both ways. */
const SIZE = { width: 1700, height: 2200 };

export const skewed = (page: Ink, slope: number): Ink => {
  const bits = new Uint8Array(page.bits.length);
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      const fromX = x + Math.round(slope * (y - page.height / 2));
      const fromY = y - Math.round(slope * (x - page.width / 2));
      const inside = fromX >= 0 && fromX < page.width && fromY >= 0 && fromY < page.height;
      if (inside && page.bits[fromY * page.width + fromX] === 1) bits[y * page.width + x] = 1;
    }
  }
  return { ...page, bits };
};

/** Specks, broken strokes and the dark line that a dirty scanner head draws. */
export const addNoise = ({ width, height, bits }: Ink, random: Random): void => {
  for (let speck = 0; speck < 900; speck += 1) {
    const at = random.below(width * height - width - 2);
    bits[at] = 1;
    if (random.next() < 0.3) bits[at + 1] = 1;
    if (random.next() < 0.3) bits[at + width] = 1;
  }
  for (let gap = 0; gap < 6000; gap += 1) bits[random.below(bits.length)] = 0;
  const streak = 40 + random.below(width - 80);
  for (let y = 0; y < height; y += 1) if (random.next() < 0.35) bits[y * width + streak] = 1;
};

/** Embeds a one-bit picture over a whole page. */
export const drawBilevel = (page: PDFPage, picture: Ink): void => {
  const { context } = page.doc;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'JBIG2Decode',
  });
  page.node.setXObject(PDFName.of('Scan'), context.register(PDFRawStream.of(dict, encodeJbig2(picture))));
  const { width, height } = page.getSize();
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, 0, 0),
    drawObject('Scan'),
    popGraphicsState(),
  );
};

/** The pages of a document as one-bit pictures at fax resolution. */
export const picturesOf = (bytes: Uint8Array, pages: number): Promise<Ink[]> =>
  withOwnDocument(bytes, (document) =>
    Array.from({ length: Math.min(pages, document.pages) }, (_, index) => inkOf(renderIndex(document, index, SIZE))),
  );

/** What arrives when someone faxes a chart: images only, one bit, skewed and dirty. */
export const faxCopy = async (bytes: Uint8Array, pages: number): Promise<Uint8Array> => {
  const random = seeded(1);
  const output = await PDFDocument.create({ updateMetadata: false });
  for (const picture of await picturesOf(bytes, pages)) {
    const faxed = skewed(picture, (random.next() - 0.5) * 0.014);
    addNoise(faxed, random);
    drawBilevel(output.addPage([612, 792]), faxed);
  }
  return savePdf(output);
};

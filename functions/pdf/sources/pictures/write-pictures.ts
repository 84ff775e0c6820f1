import { type PDFContext, PDFDocument, PDFRawStream, type PDFRef } from 'pdf-lib';
import { MAX_PIXELS } from '../../budgets.ts';
import { savePdf } from '../../save.ts';
import { SourceError } from '../source-error.ts';
import { type CleanJpeg, cleanJpeg } from './clean-jpeg.ts';
import { embedPixels } from './embed-pixels.ts';
import { addPicturePage } from './picture-page.ts';
import { pngPixels } from './png-pixels.ts';
import { tiffPages } from './tiff-pages.ts';

export type Written = { bytes: Uint8Array; pages: number };

const COLOURS: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

const embedJpeg = (context: PDFContext, { bytes, width, height, components, isAdobe }: CleanJpeg): PDFRef => {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: COLOURS[components] ?? 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    Length: bytes.length,
    ...(components === 4 && isAdobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  return context.register(PDFRawStream.of(dict, bytes));
};

const finish = async (document: PDFDocument): Promise<Written> => ({
  bytes: await savePdf(document),
  pages: document.getPageCount(),
});

export const writeJpeg = async (file: Uint8Array): Promise<Written> => {
  const jpeg = cleanJpeg(Buffer.from(file.buffer, file.byteOffset, file.length));
  if (jpeg.width * jpeg.height > MAX_PIXELS) throw new SourceError('file-too-large', 'JPEG with too many pixels');
  const document = await PDFDocument.create({ updateMetadata: false });
  addPicturePage(document, embedJpeg(document.context, jpeg), jpeg);
  return finish(document);
};

export const writePng = async (file: Uint8Array): Promise<Written> => {
  const { density, ...pixels } = pngPixels(Buffer.from(file.buffer, file.byteOffset, file.length));
  const document = await PDFDocument.create({ updateMetadata: false });
  addPicturePage(document, await embedPixels(document.context, pixels), { ...pixels, density, orientation: 1 });
  return finish(document);
};

export const writeTiff = async (file: Uint8Array): Promise<Written> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const { decode, orientation, density } of tiffPages(file)) {
    const pixels = decode();
    addPicturePage(document, await embedPixels(document.context, pixels), { ...pixels, orientation, density });
  }
  return finish(document);
};

import { PDFDocument, PDFName, PDFObjectCopier, PDFRawStream } from 'pdf-lib';
import { withOwnDocument, withPage } from '../document.ts';
import { encodeJbig2 } from '../jbig2.ts';
import { savePdf } from '../save.ts';
import { decodeImage } from '../verify/pixels.ts';
import { Uncarriable } from './uncarriable.ts';

const MAX_PIXELS = 60_000_000;

/** The picture alone in a document, so that PDFium decodes its samples without any other key of its dictionary. */
const alone = async (stream: PDFRawStream, width: number, height: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const copier = PDFObjectCopier.for(stream.dict.context, context);
  const shape = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const dict = context.obj({ ...shape, ColorSpace: 'DeviceGray', BitsPerComponent: 1 });
  for (const key of ['Filter', 'DecodeParms']) {
    const value = stream.dict.get(PDFName.of(key));
    if (value) dict.set(PDFName.of(key), copier.copy(value));
  }
  const image = context.register(PDFRawStream.of(dict, stream.getContents()));
  const { node } = document.addPage([100, 100]);
  node.set(PDFName.of('Contents'), context.register(context.stream('100 0 0 100 0 0 cm /I Do')));
  node.set(PDFName.of('Resources'), context.obj({ XObject: { I: image } }));
  return savePdf(document);
};

/**
 * A fax picture with the same samples, coded anew. Its own code could hold rows below the picture, comments, or the shapes
 * of letters that only other pages use (JBIG2 symbol dictionaries are often shared).
 */
export const recodeOneBit = async (stream: PDFRawStream, width: number, height: number): Promise<Uint8Array> => {
  if (width * height > MAX_PIXELS || width < 1 || height < 1) throw new Uncarriable('image');
  const picture = await withOwnDocument(await alone(stream, width, height), (document) =>
    withPage(document, 0, (page) => {
      try {
        return decodeImage(document, page);
      } catch {
        throw new Uncarriable('image');
      }
    }),
  );
  if (picture.width !== width || picture.height !== height) throw new Uncarriable('image');
  const bits = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * picture.stride;
    for (let x = 0; x < width; x += 1)
      bits[y * width + x] = (picture.data[row + x * picture.channels] ?? 255) < 128 ? 1 : 0;
  }
  return encodeJbig2({ width, height, bits });
};

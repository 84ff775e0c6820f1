import type { Affine } from '#shared/redaction/cover/affine.ts';
import type { PixelSize } from '#shared/redaction/cover/box.ts';
import type { Picture } from '#shared/redaction/cover/ink.ts';
import { type OpenDocument, withPage } from './document.ts';
import { heap, readInt, withMemory } from './pdfium.ts';

/** What PDFium drew, copied out of its memory. */
export type Raster = Picture & { pixels: Uint8Array<ArrayBuffer>; layout: 'gray' | 'bgrx' };

/** Bytes a pixel, and PDFium's number for it. */
const LAYOUTS = { gray: { size: 1, format: 1 }, bgrx: { size: 4, format: 3 } } as const;
const FPDF_ANNOT = 0x01;
const WHITE = 0xffffffff;

/** Memory of drawings that are done with: fresh memory costs more than the copy into it. Few, and none of large pages. */
const spare: Uint8Array<ArrayBuffer>[] = [];
const MOST_SPARE = 2;
const LARGE = 1 << 24;

const memoryFor = (size: number): Uint8Array<ArrayBuffer> => {
  const found = spare.findIndex(({ length }) => length === size);
  return spare.splice(found, found < 0 ? 0 : 1)[0] ?? new Uint8Array(size);
};

/** Gives a drawing's memory to a later one. Whoever calls this looks at the pixels no more, and nobody else does. */
export const discard = ({ pixels }: Raster): void => {
  if (pixels.length > LARGE || spare.includes(pixels)) return;
  spare.unshift(pixels);
  spare.length = Math.min(spare.length, MOST_SPARE);
};

/** Rows of PDFium's bitmaps start at whole words. */
const withoutPadding = (bytes: Uint8Array<ArrayBuffer>, width: number, stride: number): Uint8Array<ArrayBuffer> => {
  const rows = bytes.length / stride;
  const pixels = memoryFor(width * rows);
  if (stride === width) {
    pixels.set(bytes);
    return pixels;
  }
  for (let row = 0; row < rows; row += 1) pixels.set(bytes.subarray(row * stride, row * stride + width), row * width);
  return pixels;
};

/** Renders a loaded page as the reviewer sees it. No FPDF_PRINTING: it hides annotations without the Print flag. */
export const renderLoaded = (
  { pdfium, form }: OpenDocument,
  page: number,
  { width, height }: PixelSize,
  layout: Raster['layout'] = 'bgrx',
): Raster => {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, LAYOUTS[layout].format, 0, 0);
  if (bitmap === 0) throw new Error('PDFium cannot allocate the page image');
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FPDF_ANNOT);
    pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, FPDF_ANNOT);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const drawn = heap(pdfium).subarray(start, start + stride * height);
    return { width, height, layout, pixels: withoutPadding(drawn, width * LAYOUTS[layout].size, stride) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
};

const FINE = 16;

/** PDFium itself says where a point lands, so /Rotate, CropBox and odd origins need no code here. 1/16 pixel steps over a long base. */
export const pageToPixels = ({ pdfium }: OpenDocument, page: number, { width, height }: PixelSize): Affine => {
  const at = (x: number, y: number): readonly [number, number] =>
    withMemory(pdfium, 8, (pointer) => {
      pdfium.FPDF_PageToDevice(page, 0, 0, width * FINE, height * FINE, 0, x, y, pointer, pointer + 4);
      return [readInt(pdfium, pointer) / FINE, readInt(pdfium, pointer + 4) / FINE];
    });
  const base = 4096;
  const [e, f] = at(0, 0);
  const [ax, ay] = at(base, 0);
  const [bx, by] = at(0, base);
  return [(ax - e) / base, (ay - f) / base, (bx - e) / base, (by - f) / base, e, f];
};

export const renderIndex = (document: OpenDocument, index: number, size: PixelSize): Raster =>
  withPage(document, index, (page) => renderLoaded(document, page, size));

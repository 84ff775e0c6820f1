import type { Box } from '#shared/redaction/cover/box.ts';
import type { OpenDocument } from '../document.ts';
import { heap } from '../pdfium.ts';
import type { Rebuilt } from '../rebuild.ts';
import { likenessOf, resembles } from './likeness.ts';
import { Unproven } from './unproven.ts';

const FPDF_PAGEOBJ_IMAGE = 3;
/** JPEG rounds its coefficients; JBIG2 must be exact. */
const JPEG_BLACK = 8;

export type Decoded = { width: number; height: number; stride: number; channels: number; data: Uint8Array };

const CHANNELS: Record<number, number> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** Lends the image that a page starts with, decoded, as it lies in PDFium's memory: it is gone when `use` returns. */
export const withImage = <Value>({ pdfium }: OpenDocument, page: number, use: (image: Decoded) => Value): Value => {
  const object = pdfium.FPDFPage_GetObject(page, 0);
  if (object === 0 || pdfium.FPDFPageObj_GetType(object) !== FPDF_PAGEOBJ_IMAGE)
    throw new Unproven('A rebuilt page does not start with its image');
  const bitmap = pdfium.FPDFImageObj_GetBitmap(object);
  if (bitmap === 0) throw new Unproven('An image does not decode');
  try {
    const [width, height, stride] = [
      pdfium.FPDFBitmap_GetWidth(bitmap),
      pdfium.FPDFBitmap_GetHeight(bitmap),
      pdfium.FPDFBitmap_GetStride(bitmap),
    ];
    const channels = CHANNELS[pdfium.FPDFBitmap_GetFormat(bitmap)];
    if (!channels) throw new Unproven('Unknown bitmap format');
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return use({ width, height, stride, channels, data: heap(pdfium).subarray(start, start + stride * height) });
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
};

/** The image that a page starts with, decoded and kept. */
export const decodeImage = (document: OpenDocument, page: number): Decoded =>
  withImage(document, page, (image) => ({ ...image, data: image.data.slice() }));

/** Every byte of each row is zero. */
const isZero = ({ data, stride }: Decoded, { x0, x1, y0, y1 }: Box): boolean => {
  const rows = Buffer.from(data.buffer, data.byteOffset, data.length);
  const zeros = Buffer.alloc(Math.max(0, x1 - x0));
  for (let y = y0; y < y1; y += 1) if (zeros.compare(rows, y * stride + x0, y * stride + x1) !== 0) return false;
  return true;
};

const isBlack = (image: Decoded, box: Box, most: number): boolean => {
  const { data, stride, channels } = image;
  if (channels === 1 && most === 0) return isZero(image, box);
  const { x0, x1, y0, y1 } = box;
  const colours = Math.min(channels, 3);
  for (let y = y0; y < y1; y += 1) {
    const end = y * stride + x1 * channels;
    for (let at = y * stride + x0 * channels; at < end; at += channels)
      for (let channel = at; channel < at + colours; channel += 1) if ((data[channel] ?? 255) > most) return false;
  }
  return true;
};

/** Decodes the image of a rebuilt page with PDFium and looks at every burned pixel. */
export const checkPixels = (document: OpenDocument, page: number, facts: Rebuilt): void =>
  withImage(document, page, (image) => {
    if (image.width !== facts.width || image.height !== facts.height)
      throw new Unproven(`The image of page ${facts.page} has another size`, { page: facts.page, rule: 'image' });
    const most = facts.tone === 'bilevel' ? 0 : JPEG_BLACK;
    if (!facts.boxes.every((box) => isBlack(image, box, most)))
      throw new Unproven(`A burned pixel of page ${facts.page} is not black`, { page: facts.page, rule: 'pixels' });
    if (!resembles(facts.likeness, likenessOf(image), facts.tone === 'bilevel'))
      throw new Unproven(`The image of page ${facts.page} shows something else`, { page: facts.page, rule: 'image' });
  });

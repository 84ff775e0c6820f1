import type { Box } from '#shared/redaction/cover/box.ts';
import { type OpenDocument, withPage } from '../document.ts';
import { heap } from '../pdfium.ts';
import type { Rebuilt } from '../rebuild.ts';
import { likenessOf, resembles } from './likeness.ts';
import { Unproven } from './unproven.ts';

const FPDF_PAGEOBJ_IMAGE = 3;
/** JPEG rounds its coefficients; JBIG2 must be exact. */
const JPEG_BLACK = 8;

export type Decoded = { width: number; height: number; stride: number; channels: number; data: Uint8Array };

const CHANNELS: Record<number, number> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** The image that a page starts with, decoded. */
export const decodeImage = ({ pdfium }: OpenDocument, page: number): Decoded => {
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
    return { width, height, stride, channels, data: heap(pdfium).slice(start, start + stride * height) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
};

const isBlack = ({ data, stride, channels }: Decoded, box: Box, most: number): boolean => {
  const colours = Math.min(channels, 3);
  for (let y = box.y0; y < box.y1; y += 1) {
    for (let x = box.x0; x < box.x1; x += 1) {
      const at = y * stride + x * channels;
      for (let channel = 0; channel < colours; channel += 1) if ((data[at + channel] ?? 255) > most) return false;
    }
  }
  return true;
};

/** Decodes the image of each rebuilt page with PDFium and looks at every burned pixel. */
export const checkPixels = (document: OpenDocument, rebuilt: readonly Rebuilt[]): void => {
  for (const facts of rebuilt) {
    const image = withPage(document, facts.index, (page) => decodeImage(document, page));
    if (image.width !== facts.width || image.height !== facts.height)
      throw new Unproven(`The image of page ${facts.page} has another size`, { page: facts.page, rule: 'image' });
    const most = facts.tone === 'bilevel' ? 0 : JPEG_BLACK;
    if (!facts.boxes.every((box) => isBlack(image, box, most)))
      throw new Unproven(`A burned pixel of page ${facts.page} is not black`, { page: facts.page, rule: 'pixels' });
    if (!resembles(facts.likeness, likenessOf(image), facts.tone === 'bilevel'))
      throw new Unproven(`The image of page ${facts.page} shows something else`, { page: facts.page, rule: 'image' });
  }
};

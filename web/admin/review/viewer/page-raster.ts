import type { PdfDocumentObject, PdfPageObject } from '@embedpdf/models';
import type { PixelSize } from '#shared/redaction/cover/box.ts';
import type { Picture } from '#shared/redaction/cover/ink.ts';
import { engine } from './engine.ts';

/** Draws a page at a given size in pixels, annotations and form values included, as the redaction engine does. */
export const readRaster = async (pdf: PdfDocumentObject, page: PdfPageObject, size: PixelSize): Promise<Picture> => {
  const scaleFactor = size.width / page.size.width;
  // The engine takes one factor for both sides and rounds; the page is called a fraction of a point larger where that would miss.
  const fitting = { ...page, size: { width: page.size.width, height: size.height / scaleFactor } };
  const look = { dpr: 1, withAnnotations: true, withForms: true, scaleFactor };
  const { data, width, height } = await engine().renderPageRaw(pdf, fitting, look).toPromise();
  if (width !== size.width || height !== size.height) throw new Error('The engine drew the page at another size');
  return { width, height, pixels: data, layout: 'rgba' };
};

import type { OpenDocument } from '../document.ts';
import { readFloat, withMemory } from '../pdfium.ts';

const FPDF_PAGEOBJ_IMAGE = 3;
const FPDF_PAGEOBJ_FORM = 5;
const MAX_DEPTH = 6;

const holdsImage = (document: OpenDocument, object: number, depth = 0): boolean => {
  const { pdfium } = document;
  const type = pdfium.FPDFPageObj_GetType(object);
  if (type === FPDF_PAGEOBJ_IMAGE) return true;
  if (type !== FPDF_PAGEOBJ_FORM || depth > MAX_DEPTH) return false;
  const count = pdfium.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < Math.min(count, 200); index += 1) {
    if (holdsImage(document, pdfium.FPDFFormObj_GetObject(object, index), depth + 1)) return true;
  }
  return false;
};

/** How much of a loaded page its largest picture takes, 0 to 1 and more where it hangs over the edge. */
export const pictureShare = (document: OpenDocument, page: number): number => {
  const { pdfium } = document;
  const area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page);
  const count = pdfium.FPDFPage_CountObjects(page);
  let largest = 0;
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    if (!holdsImage(document, object)) continue;
    const size = withMemory(pdfium, 16, (at) => {
      if (!pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return 0;
      const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((offset) => readFloat(pdfium, at + offset));
      return Math.abs((right - left) * (top - bottom));
    });
    largest = Math.max(largest, size / area);
  }
  return largest;
};

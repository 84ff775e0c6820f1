import type { OpenDocument } from './document.ts';
import { readInt, withMemory } from './pdfium.ts';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MAX_DEPTH = 12;
const DEVICE_GRAY = 1;
const CAL_GRAY = 4;
/** FPDF_IMAGEOBJ_METADATA: two sizes, two resolutions, bits a pixel, colour space, marked content. */
const METADATA_BYTES = 28;
const COLOUR_SPACE_AT = 20;

/**
 * True when nothing on the page can have a colour: it may then be drawn in gray, at a quarter of the memory and little
 * more than half the time. Annotations, forms and whatever else has no single colour count as coloured.
 */
export const isColourless = ({ pdfium }: OpenDocument, page: number): boolean =>
  withMemory(pdfium, METADATA_BYTES, (pointer) => {
    const isGray = (found: boolean): boolean => {
      if (!found) return false;
      const [r, g, b] = [0, 4, 8].map((offset) => readInt(pdfium, pointer + offset));
      return r === g && g === b;
    };
    const inkIsGray = (object: number): boolean =>
      isGray(pdfium.FPDFPageObj_GetFillColor(object, pointer, pointer + 4, pointer + 8, pointer + 12)) &&
      isGray(pdfium.FPDFPageObj_GetStrokeColor(object, pointer, pointer + 4, pointer + 8, pointer + 12));
    const imageIsGray = (object: number): boolean =>
      pdfium.FPDFImageObj_GetImageMetadata(object, page, pointer) &&
      [DEVICE_GRAY, CAL_GRAY].includes(readInt(pdfium, pointer + COLOUR_SPACE_AT));
    const objectIsGray = (object: number, depth: number): boolean => {
      const type = pdfium.FPDFPageObj_GetType(object);
      if (type === TEXT || type === PATH) return inkIsGray(object);
      if (type === IMAGE) return imageIsGray(object);
      if (type !== FORM || depth > MAX_DEPTH) return false;
      const count = pdfium.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index += 1)
        if (!objectIsGray(pdfium.FPDFFormObj_GetObject(object, index), depth + 1)) return false;
      return true;
    };
    if (pdfium.FPDFPage_GetAnnotCount(page) > 0) return false;
    const count = pdfium.FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1)
      if (!objectIsGray(pdfium.FPDFPage_GetObject(page, index), 0)) return false;
    return true;
  });

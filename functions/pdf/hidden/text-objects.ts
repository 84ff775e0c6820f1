import type { OpenDocument } from '../document.ts';
import { withMemory } from '../pdfium.ts';

const FPDF_PAGEOBJ_TEXT = 1;
const FPDF_PAGEOBJ_FORM = 5;
const INVISIBLE = 3;
const ONLY_CLIPS = 7;
const MAX_DEPTH = 12;

/** Text objects of a page, through nested Form XObjects. */
export const textObjects = ({ pdfium }: OpenDocument, page: number): number[] => {
  const found: number[] = [];
  const visit = (object: number, depth: number): void => {
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === FPDF_PAGEOBJ_TEXT) found.push(object);
    if (type !== FPDF_PAGEOBJ_FORM || depth > MAX_DEPTH) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1) visit(pdfium.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(pdfium.FPDFPage_GetObject(page, index), 0);
  return found;
};

export const hiddenByMode = ({ pdfium }: OpenDocument, object: number): boolean =>
  [INVISIBLE, ONLY_CLIPS].includes(pdfium.FPDFTextObj_GetTextRenderMode(object));

const ACTUAL_TEXT = 'ActualText';

const saysOtherwise = ({ pdfium }: OpenDocument, mark: number): boolean =>
  withMemory(pdfium, 68, (pointer) => {
    const count = pdfium.FPDFPageObjMark_CountParams(mark);
    for (let index = 0; index < count; index += 1) {
      if (!pdfium.FPDFPageObjMark_GetParamKey(mark, index, pointer + 4, 64, pointer)) return true;
      if (pdfium.pdfium.UTF16ToString(pointer + 4) === ACTUAL_TEXT) return true;
    }
    return false;
  });

/**
 * Replacement text may say anything of the letters it stands for (ISO 32000-1, 14.9.4), and PDFium reads it instead of
 * them. It is taken from the loaded page before its words are read.
 */
export const dropActualText = (document: OpenDocument, objects: readonly number[]): void => {
  const { pdfium } = document;
  for (const object of objects) {
    for (let index = pdfium.FPDFPageObj_CountMarks(object) - 1; index >= 0; index -= 1) {
      const mark = pdfium.FPDFPageObj_GetMark(object, index);
      if (mark !== 0 && saysOtherwise(document, mark)) pdfium.FPDFPageObj_RemoveMark(object, mark);
    }
  }
};

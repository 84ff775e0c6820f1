import { type OpenDocument, saveCopy } from '../document.ts';

/** A new document of these pages (0-based) only: without the other pages, encryption, earlier revisions and document data. */
export const importPages = ({ pdfium, handle }: OpenDocument, indexes: readonly number[]): Uint8Array => {
  const target = pdfium.FPDF_CreateNewDocument();
  if (target === 0) throw new Error('PDFium is out of memory');
  try {
    if (!pdfium.FPDF_ImportPages(target, handle, indexes.map((index) => index + 1).join(','), 0))
      throw new Error('A page cannot be taken out of its document');
    return saveCopy({ pdfium, handle: target });
  } finally {
    pdfium.FPDF_CloseDocument(target);
  }
};

/** PDFium knows no UserUnit but copies it, and writes dictionaries in the clear. */
export const userUnitOfPage = (document: OpenDocument, index: number): number => {
  const file = Buffer.from(importPages(document, [index]));
  const at = file.indexOf('/UserUnit', 0, 'latin1');
  const unit = at < 0 ? 1 : Number.parseFloat(file.toString('latin1', at + 9, at + 30));
  return unit > 0 && Number.isFinite(unit) ? unit : 1;
};

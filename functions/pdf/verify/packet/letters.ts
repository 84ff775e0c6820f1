import { createHash } from 'node:crypto';
import { type OpenDocument, withPage } from '../../document.ts';
import { heap, withMemory } from '../../pdfium.ts';

/** Letters and digits alone, sorted: spaces, hyphens and reading order depend on where a page is placed. */
export const lettersIn = (text: string): string[] => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort();

export const hashLetters = (letters: readonly string[]): string =>
  createHash('sha256').update(letters.join('')).digest('hex');

/** The text of a page (0-based) as PDFium reads it. */
export const readText = (document: OpenDocument, index: number): string =>
  withPage(document, index, (page) => {
    const { pdfium } = document;
    const text = pdfium.FPDFText_LoadPage(page);
    if (text === 0) return '';
    try {
      const count = pdfium.FPDFText_CountChars(text);
      if (count <= 0) return '';
      return withMemory(pdfium, (count + 1) * 2, (pointer) => {
        const written = pdfium.FPDFText_GetText(text, 0, count, pointer);
        const bytes = heap(pdfium).subarray(pointer, pointer + Math.max(0, written - 1) * 2);
        return Buffer.from(bytes).toString('utf16le').toWellFormed();
      });
    } finally {
      pdfium.FPDFText_ClosePage(text);
    }
  });

import { createHash } from 'node:crypto';
import { type OpenDocument, withPage } from '../../document.ts';
import { heap, withMemory } from '../../pdfium.ts';

/** Letters and digits alone, sorted: spaces, hyphens and reading order depend on where a page is placed. */
export const lettersIn = (text: string): string[] => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort();

export const hashLetters = (letters: readonly string[]): string =>
  createHash('sha256').update(letters.join('')).digest('hex');

/** The text of a loaded page as PDFium reads it. */
const textOf = ({ pdfium }: OpenDocument, page: number): string => {
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
};

/** The same of a page (0-based) that is not loaded. */
export const readText = (document: OpenDocument, index: number): string =>
  withPage(document, index, (page) => textOf(document, page));

/** What is kept of the letters of a loaded page, to hold the packet against. */
export const lettersHash = (document: OpenDocument, page: number): string =>
  hashLetters(lettersIn(textOf(document, page)));

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of all pages as pdf.js reads it: a second opinion beside PDFium. */
export const pdfjsText = async (bytes: Uint8Array): Promise<string> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages.join('\n');
};

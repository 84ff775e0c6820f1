import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// @ts-expect-error: the package ships no declaration for its worker.
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** pdf.js looks for its worker here before it would load a file: so it runs in this thread and can be bundled. */
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** The text of every page as pdf.js reads it: a second opinion that shares no code with PDFium. */
export const readPageTexts = async (bytes: Uint8Array): Promise<string[]> => {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(' '));
      page.cleanup();
    }
    return texts;
  } finally {
    await task.destroy();
  }
};

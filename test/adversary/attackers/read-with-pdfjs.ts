import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPageTexts } from '#functions/pdf/pdfjs.ts';

const quietly = <Value>(work: Promise<Value>): Promise<Value | undefined> => work.catch(() => undefined);

/** All that pdf.js can tell about a file: text, marked content, annotations, structure, metadata, outline, attachments, scripts. */
export const readWithPdfjs = async (bytes: Uint8Array): Promise<string> => {
  const said: unknown[] = [await readPageTexts(bytes)];
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    said.push(
      await quietly(document.getMetadata()),
      await quietly(document.getOutline()),
      await quietly(document.getAttachments()),
      await quietly(document.getJSActions()),
      await quietly(document.getFieldObjects()),
      await quietly(document.getDestinations()),
      await quietly(document.getPageLabels()),
    );
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const marked = await page.getTextContent({ includeMarkedContent: true });
      said.push(
        marked.items.map((item) => ('str' in item ? item.str : JSON.stringify(item))).join(''),
        await quietly(page.getAnnotations()),
        await quietly(page.getStructTree()),
      );
    }
    return JSON.stringify(said);
  } finally {
    await task.destroy();
  }
};

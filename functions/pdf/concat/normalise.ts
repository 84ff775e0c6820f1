import { type OpenDocument, saveCopy, withDocument } from '../document.ts';
import type { ByteSource, Source } from '../engine.ts';

/** The bytes of a file in memory, as a source. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
});

const importPages = ({ pdfium, handle }: OpenDocument): Uint8Array => {
  const target = pdfium.FPDF_CreateNewDocument();
  try {
    if (!pdfium.FPDF_ImportPages(target, handle, '', 0)) throw new Error('The pages cannot be taken over');
    return saveCopy({ pdfium, handle: target });
  } finally {
    pdfium.FPDF_CloseDocument(target);
  }
};

/** The same pages, written anew by PDFium: for files that are damaged, encrypted or a hybrid of two formats. */
export const normalise = async (source: Source): Promise<Uint8Array | undefined> => {
  const opened = await withDocument(source, importPages);
  return opened.ok ? opened.value : undefined;
};

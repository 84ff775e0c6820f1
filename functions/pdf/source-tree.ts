import { PDFDocument } from 'pdf-lib';

/** pdf-lib's view of a document that PDFium wrote, so it always parses and is never encrypted. */
export const loadTree = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });

import type { PDFDocument } from 'pdf-lib';

/** Writes without dates, random ids or object streams: the same document gives the same bytes. */
export const savePdf = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });

import { assemblePacket } from './assemble.ts';
import type { PdfEngine } from './engine.ts';
import { inspectPdf, inspectUpload } from './inspect.ts';
import { readPages } from './ocr/read-pages.ts';
import { redactDocument } from './redact.ts';
import { renderPage } from './render.ts';
import { renderSource } from './sources/render-source.ts';
import { extractText, extractWords } from './text.ts';
import { verifyPacket } from './verify/verify-packet.ts';

/** The engine of every worker: PDFium and pdf-lib, nothing native. */
export const pdfEngine: PdfEngine = {
  inspectPdf,
  inspectUpload,
  renderSource,
  redactDocument,
  assemblePacket,
  verifyPacket,
  renderPage,
  extractText,
  extractWords,
  readPages,
};

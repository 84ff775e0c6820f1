import { createPdfiumEngine } from '@embedpdf/engines/pdfium-worker-engine';
import type { PdfEngine } from '@embedpdf/models';
import wasmPath from '@embedpdf/pdfium/pdfium.wasm?url';

let shared: PdfEngine | null = null;
/** Starts the engine's worker when first asked; asking early lets it load while the file is fetched. */
export const engine = (): PdfEngine => {
  // The worker is a blob and cannot resolve paths; without fontFallback null it would fetch fonts from elsewhere.
  shared ??= createPdfiumEngine(new URL(wasmPath, window.location.origin).href, { fontFallback: null });
  return shared;
};

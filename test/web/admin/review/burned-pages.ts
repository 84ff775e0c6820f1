import { withOwnDocument } from '#functions/pdf/document.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { renderIndex } from '#functions/pdf/raster.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';

/** In points of the page as shown, from its top left. */
export type Area = { x: number; y: number; width: number; height: number };

const DPI = 200;
const DARK = 40;

/** Redacts for real and says how much of an area came out black, on pages 1 to n. */
export const burnedPages = async (pdf: Uint8Array, marks: readonly Mark[]) => {
  const redacted = await pdfEngine.redactDocument({ documentId: 'doc_x' as DocumentId, source: pdf, marks });
  if (!redacted.ok) throw new Error(`Refused: ${redacted.refusal.code}`);
  const { bytes } = redacted.value;
  const pages = [...new Set(marks.map(({ page }) => page))];
  const rasters = await withOwnDocument(bytes, async (document) =>
    pages.map((page) => ({ page, ...renderIndex(document, page - 1, { width: 1700, height: 2200 }) })),
  );
  const blackShare = (page: number, { x, y, width, height }: Area): number => {
    const raster = rasters.find((one) => one.page === page);
    if (!raster) throw new RangeError(`Page ${page} has no marks`);
    const [x0, y0, x1, y1] = [x, y, x + width, y + height].map((points) => Math.round((points * DPI) / 72));
    let [all, black] = [0, 0];
    for (let row = y0 ?? 0; row < (y1 ?? 0); row += 1)
      for (let column = x0 ?? 0; column < (x1 ?? 0); column += 1) {
        all += 1;
        if ((raster.pixels[(row * raster.width + column) * 4] ?? 255) < DARK) black += 1;
      }
    return black / all;
  };
  return { blackShare };
};

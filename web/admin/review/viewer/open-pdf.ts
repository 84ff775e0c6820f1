import { createPdfiumEngine } from '@embedpdf/engines/pdfium-worker-engine';
import type { PdfDocumentObject, PdfEngine, PdfPageObject, SearchResult } from '@embedpdf/models';
import wasmPath from '@embedpdf/pdfium/pdfium.wasm?url';
import type { Box, PageShape } from '../geometry.ts';
import { BREATH, linesOf, type RawGlyph, type TextLine } from '../text-lines.ts';

/** One place where searched words stand. */
export type Hit = { page: number; boxes: Box[]; before: string; match: string; after: string };

/** A PDF as the rest of the page knows it. Pages count from 1. */
export type OpenPdf = {
  shapes: PageShape[];
  /** An image of the page at so many device pixels per point. */
  render: (page: number, scale: number) => Promise<Blob>;
  lines: (page: number) => Promise<TextLine[]>;
  search: (words: string) => Promise<Hit[]>;
  close: () => void;
};

/**
 * The engine rounds text places to whole device units. Asked about a page a hundred times as large, it answers in
 * hundredths of a point.
 */
const FINE = 100;

let shared: PdfEngine | null = null;
/** Starts the engine's worker when first asked; asking early lets it load while the file is fetched. */
export const engine = (): PdfEngine => {
  // The worker is a blob and cannot resolve paths; without fontFallback null it would fetch fonts from elsewhere.
  shared ??= createPdfiumEngine(new URL(wasmPath, window.location.origin).href, { fontFallback: null });
  return shared;
};

const shapeOf = (page: PdfPageObject): PageShape => {
  const turned = page.rotation % 2 === 1;
  const { crop, media } = page.boxes ?? {};
  const [width, height] = turned ? [page.size.height, page.size.width] : [page.size.width, page.size.height];
  // What is shown is the crop box within the media box (PDF 32000-1, 14.11.2); its size is the page's size.
  const left = Math.max(crop?.left ?? 0, media?.left ?? 0);
  const bottom = Math.max(crop?.bottom ?? 0, media?.bottom ?? 0);
  return {
    width: page.size.width,
    height: page.size.height,
    rotation: ((page.rotation & 3) * 90) as PageShape['rotation'],
    crop: [left, bottom, left + width, bottom + height],
  };
};

const glyphsOf = async (pdf: PdfDocumentObject, page: PdfPageObject): Promise<RawGlyph[]> => {
  const large = { ...page, size: { width: page.size.width * FINE, height: page.size.height * FINE } };
  const { runs } = await engine().getPageGeometry(pdf, large).toPromise();
  const box = (x: number, y: number, width: number, height: number): Box => ({
    x: x / FINE,
    y: y / FINE,
    width: width / FINE,
    height: height / FINE,
  });
  return runs.flatMap((run) =>
    run.glyphs.flatMap((glyph, at): RawGlyph[] => {
      // 2: a letter without a place, such as the line breaks that the engine puts in.
      if (glyph.flags === 2) return [];
      const room = box(glyph.x, glyph.y, glyph.width, glyph.height);
      const { tightX = glyph.x, tightY = glyph.y, tightWidth = glyph.width, tightHeight = glyph.height } = glyph;
      return [{ index: run.charStart + at, room, ink: box(tightX, tightY, tightWidth, tightHeight) }];
    }),
  );
};

const readLines = async (pdf: PdfDocumentObject, page: PdfPageObject): Promise<TextLine[]> => {
  const lines = linesOf(await glyphsOf(pdf, page));
  const slices = lines.map(({ glyphs }) => {
    const from = glyphs[0]?.index ?? 0;
    return { pageIndex: page.index, charIndex: from, charCount: (glyphs.at(-1)?.index ?? from) - from + 1 };
  });
  const texts = slices.length > 0 ? await engine().getTextSlices(pdf, slices).toPromise() : [];
  return lines
    .map((line, at) => ({ ...line, text: (texts[at] ?? '').replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '');
};

/** The engine rounds sizes up to whole points, which is room enough at the right and below. */
const boxOfHit = ({ origin, size }: SearchResult['rects'][number]): Box => ({
  x: origin.x - BREATH,
  y: origin.y - BREATH,
  width: size.width + BREATH,
  height: size.height + BREATH,
});

const hitOf = ({ pageIndex, rects, context }: SearchResult): Hit => ({
  page: pageIndex + 1,
  boxes: rects.map(boxOfHit),
  before: context.before,
  match: context.match,
  after: context.after,
});

const LOOK = { dpr: 1, imageType: 'image/bmp', withAnnotations: true, withForms: true } as const;

/** Opens PDF bytes in the engine's worker. Nothing leaves this browser. */
export const openPdf = async (id: string, content: ArrayBuffer): Promise<OpenPdf> => {
  const pdf = await engine().openDocumentBuffer({ id, content }).toPromise();
  const known = new Map<number, Promise<TextLine[]>>();
  const pageAt = (page: number): PdfPageObject => {
    const found = pdf.pages[page - 1];
    if (!found) throw new RangeError(`There is no page ${page}`);
    return found;
  };
  const lines = (page: number): Promise<TextLine[]> => {
    const reading = known.get(page) ?? readLines(pdf, pageAt(page));
    known.set(page, reading);
    return reading;
  };
  return {
    shapes: pdf.pages.map(shapeOf),
    // BMP is written without compressing: the picture lives for as long as the page is in view.
    render: (page, scale) =>
      engine()
        .renderPage(pdf, pageAt(page), { ...LOOK, scaleFactor: scale })
        .toPromise(),
    lines,
    search: async (words) => {
      const { results } = await engine().searchAllPages(pdf, words).toPromise();
      return results.map(hitOf);
    },
    close: () =>
      void engine()
        .closeDocument(pdf)
        .toPromise()
        .catch(() => undefined),
  };
};

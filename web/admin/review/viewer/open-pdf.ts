import type { PdfPageObject, SearchResult } from '@embedpdf/models';
import type { PixelSize } from '#shared/redaction/cover/box.ts';
import type { Picture } from '#shared/redaction/cover/ink.ts';
import type { Box, PageShape } from '../geometry.ts';
import type { Hit } from '../hit.ts';
import { BREATH } from '../text-lines.ts';
import { engine } from './engine.ts';
import { readRaster } from './page-raster.ts';
import { shapeOf } from './page-shape.ts';
import { type PageText, readText } from './page-text.ts';

/** A PDF as the rest of the page knows it. Pages count from 1. */
export type OpenPdf = {
  shapes: PageShape[];
  /** An image of the page at so many device pixels per point. */
  render: (page: number, scale: number) => Promise<Blob>;
  /** The pixels of the page at exactly this size, as the redaction engine draws them. */
  raster: (page: number, size: PixelSize) => Promise<Picture>;
  text: (page: number) => Promise<PageText>;
  search: (words: string) => Promise<Hit[]>;
  close: () => void;
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
  const known = new Map<number, Promise<PageText>>();
  const pageAt = (page: number): PdfPageObject => {
    const found = pdf.pages[page - 1];
    if (!found) throw new RangeError(`There is no page ${page}`);
    return found;
  };
  const text = (page: number): Promise<PageText> => {
    const reading = known.get(page) ?? readText(pdf, pageAt(page));
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
    raster: (page, size) => readRaster(pdf, pageAt(page), size),
    text,
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

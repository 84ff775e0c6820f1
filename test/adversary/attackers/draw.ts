import { type OpenDocument, pageSize, withPage } from '#functions/pdf/document.ts';
import { heap, type Pdfium, readDouble, withMemory } from '#functions/pdf/pdfium.ts';
import { pageToPixels } from '#functions/pdf/raster.ts';
import type { Rect } from '#shared/redaction/geometry.ts';

/** Gray, a byte a pixel, rows from the top. */
export type Drawing = { width: number; height: number; gray: Uint8Array };
export type Area = { x0: number; y0: number; x1: number; y1: number };

const DPI = 144;
const GRAY = 1;
const ANNOTATIONS = 0x01;

export const sizeOf = (document: OpenDocument, index: number): { width: number; height: number } => {
  const [width, height] = pageSize(document, index) ?? [1, 1];
  return { width: Math.max(1, Math.round((width * DPI) / 72)), height: Math.max(1, Math.round((height * DPI) / 72)) };
};

/** Draws a page as people see it, at a size of the caller's. */
export const draw = (
  document: OpenDocument,
  index: number,
  { width, height }: { width: number; height: number },
): Drawing =>
  withPage(document, index, (page) => {
    const { pdfium, form } = document;
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GRAY, 0, 0);
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
    pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const gray = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1)
      gray.set(heap(pdfium).subarray(start + y * stride, start + y * stride + width), y * width);
    pdfium.FPDFBitmap_Destroy(bitmap);
    return { width, height, gray };
  });

/** Where a rectangle of the page lands in a drawing of that size. */
export const areaOf = (
  document: OpenDocument,
  index: number,
  size: { width: number; height: number },
  rect: Rect,
): Area =>
  withPage(document, index, (page) => {
    const [a, b, c, d, e, f] = pageToPixels(document, page, size);
    const xs = [rect[0], rect[2]].flatMap((x) => [rect[1], rect[3]].map((y) => a * x + c * y + e));
    const ys = [rect[0], rect[2]].flatMap((x) => [rect[1], rect[3]].map((y) => b * x + d * y + f));
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  });

const boxOf = (pdfium: Pdfium, read: (at: (index: number) => number) => number): Rect | undefined =>
  withMemory(pdfium, 32, (pointer) =>
    read((index) => pointer + index * 8)
      ? ([0, 1, 2, 3].map((i) => readDouble(pdfium, pointer + i * 8)) as unknown as Rect)
      : undefined,
  );

/** The boxes of all characters of a page: left, bottom, right, top. */
export const characterBoxes = (document: OpenDocument, index: number): Rect[] =>
  withPage(document, index, (page) => {
    const { pdfium } = document;
    const text = pdfium.FPDFText_LoadPage(page);
    const boxes = Array.from({ length: pdfium.FPDFText_CountChars(text) }, (_, at) =>
      pdfium.FPDFText_GetUnicode(text, at) <= 0x20
        ? undefined
        : boxOf(pdfium, (slot) => (pdfium.FPDFText_GetCharBox(text, at, slot(0), slot(2), slot(1), slot(3)) ? 1 : 0)),
    );
    pdfium.FPDFText_ClosePage(text);
    return boxes.filter((box) => box !== undefined);
  });

export type PageFacts = { annotations: number; objects: readonly number[] };

/** How many annotations a page has and of which kinds its objects are: 1 text, 2 path, 3 image, 4 shading, 5 form. */
export const factsOf = (document: OpenDocument, index: number): PageFacts =>
  withPage(document, index, (page) => {
    const { pdfium } = document;
    const objects = Array.from({ length: pdfium.FPDFPage_CountObjects(page) }, (_, at) =>
      pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at)),
    );
    return { annotations: pdfium.FPDFPage_GetAnnotCount(page), objects };
  });

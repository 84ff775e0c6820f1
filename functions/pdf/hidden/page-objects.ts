import { type Affine, toPixels } from '#shared/redaction/cover/affine.ts';
import type { Box } from '#shared/redaction/cover/box.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { OpenDocument } from '../document.ts';
import { readFloat, readInt, withMemory } from '../pdfium.ts';

export type Kind = 'text' | 'path' | 'image' | 'shading' | 'other';

/** One thing that a page paints, in paint order, Form XObjects opened. `box` in pixels of the render it is judged by. */
export type PageObject = {
  handle: number;
  kind: Kind;
  box: Box;
  /** The part of the page that clips leave of it; `shaped` when one of them is no rectangle. */
  clip: Box;
  shaped: boolean;
};

const KINDS: Readonly<Record<number, Kind>> = { 1: 'text', 2: 'path', 3: 'image', 4: 'shading' };
const FORM = 5;
const MAX_DEPTH = 12;
const EVERYWHERE: Box = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 };
const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
const then = (inner: Affine, outer: Affine): Affine => {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
};

const intersect = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

type Pdfium = OpenDocument['pdfium'];

const matrixOf = (pdfium: Pdfium, object: number): Affine =>
  withMemory(pdfium, 24, (pointer) => {
    if (!pdfium.FPDFPageObj_GetMatrix(object, pointer)) return IDENTITY;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = [0, 4, 8, 12, 16, 20].map((offset) =>
      readFloat(pdfium, pointer + offset),
    );
    return [a, b, c, d, e, f];
  });

const boundsOf = (pdfium: Pdfium, object: number): Rect =>
  withMemory(pdfium, 16, (pointer) => {
    pdfium.FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((offset) =>
      readFloat(pdfium, pointer + offset),
    );
    return [left, bottom, right, top];
  });

const MAX_SEGMENTS = 5;

/** The corners that a path's segments end at, or nothing where they draw more than a rectangle along the axes. */
const rectangleOf = (pdfium: Pdfium, count: number, segmentAt: (at: number) => number): Rect | undefined => {
  if (count < 4 || count > MAX_SEGMENTS) return undefined;
  const xs: number[] = [];
  const ys: number[] = [];
  withMemory(pdfium, 8, (pointer) => {
    for (let at = 0; at < count; at += 1) {
      pdfium.FPDFPathSegment_GetPoint(segmentAt(at), pointer, pointer + 4);
      xs.push(readFloat(pdfium, pointer));
      ys.push(readFloat(pdfium, pointer + 4));
    }
  });
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const cornered = xs.every((x, at) => {
    const y = ys[at] ?? 0;
    return Math.min(x - left, right - x) < 0.01 && Math.min(y - bottom, top - y) < 0.01;
  });
  return cornered ? [left, bottom, right, top] : undefined;
};

export const isRectangle = ({ pdfium }: OpenDocument, path: number): boolean =>
  rectangleOf(pdfium, pdfium.FPDFPath_CountSegments(path), (at) => pdfium.FPDFPath_GetPathSegment(path, at)) !==
  undefined;

const clipOf = (pdfium: Pdfium, object: number, affine: Affine): { clip: Box; shaped: boolean } => {
  const handle = pdfium.FPDFPageObj_GetClipPath(object);
  const count = handle === 0 ? 0 : pdfium.FPDFClipPath_CountPaths(handle);
  let clip = EVERYWHERE;
  let shaped = false;
  for (let index = 0; index < count; index += 1) {
    const rectangle = rectangleOf(pdfium, pdfium.FPDFClipPath_CountPathSegments(handle, index), (at) =>
      pdfium.FPDFClipPath_GetPathSegment(handle, index, at),
    );
    if (rectangle) clip = intersect(clip, toPixels(affine, rectangle));
    else shaped = true;
  }
  return { clip, shaped };
};

type Outer = { affine: Affine; clip: Box; shaped: boolean; depth: number };

/** Everything that the page paints. `affine` maps page points to pixels. */
export const pageObjects = ({ pdfium }: OpenDocument, page: number, affine: Affine): PageObject[] => {
  const found: PageObject[] = [];
  const visit = (handle: number, outer: Outer): void => {
    const type = pdfium.FPDFPageObj_GetType(handle);
    const own = clipOf(pdfium, handle, outer.affine);
    const clip = intersect(own.clip, outer.clip);
    const shaped = own.shaped || outer.shaped;
    if (type !== FORM) {
      found.push({
        handle,
        kind: KINDS[type] ?? 'other',
        box: toPixels(outer.affine, boundsOf(pdfium, handle)),
        clip,
        shaped,
      });
      return;
    }
    if (outer.depth > MAX_DEPTH) return;
    const inner = { affine: then(matrixOf(pdfium, handle), outer.affine), clip, shaped, depth: outer.depth + 1 };
    const count = pdfium.FPDFFormObj_CountObjects(handle);
    for (let index = 0; index < count; index += 1) visit(pdfium.FPDFFormObj_GetObject(handle, index), inner);
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1)
    visit(pdfium.FPDFPage_GetObject(page, index), { affine, clip: EVERYWHERE, shaped: false, depth: 0 });
  return found;
};

/** Runs `use` while these objects are not painted. */
export const without = <Value>({ pdfium }: OpenDocument, handles: readonly number[], use: () => Value): Value => {
  for (const handle of handles) pdfium.FPDFPageObj_SetIsActive(handle, false);
  try {
    return use();
  } finally {
    for (const handle of handles) pdfium.FPDFPageObj_SetIsActive(handle, true);
  }
};

export const segmentsOf = ({ pdfium }: OpenDocument, path: number): number => pdfium.FPDFPath_CountSegments(path);

export const isFilled = ({ pdfium }: OpenDocument, path: number): boolean =>
  withMemory(pdfium, 8, (pointer) => {
    pdfium.FPDFPath_GetDrawMode(path, pointer, pointer + 4);
    return readInt(pdfium, pointer) !== 0;
  });

export const pixelsOfImage = ({ pdfium }: OpenDocument, image: number): readonly [number, number] =>
  withMemory(pdfium, 8, (pointer) => {
    pdfium.FPDFImageObj_GetImagePixelSize(image, pointer, pointer + 4);
    return [readInt(pdfium, pointer), readInt(pdfium, pointer + 4)];
  });

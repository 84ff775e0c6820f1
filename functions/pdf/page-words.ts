import { type Affine, toPixels } from '#shared/redaction/cover/affine.ts';
import { type Box, meets, outset, union } from '#shared/redaction/cover/box.ts';
import { type Direction, directionOf } from '#shared/redaction/cover/direction.ts';
import { readRuns, type TextRun } from './characters.ts';
import type { OpenDocument } from './document.ts';
import { type Raster, renderLoaded } from './raster.ts';

export type PlacedWord = { text: string; box: Box; direction: Direction };

export type SortedWords = {
  /** Proven visible and clear of every box: the whole text layer. */
  kept: PlacedWord[];
  /** Words that a box touches. */
  removed: string[];
  /** All other words of the page, visible or not. */
  outside: string[];
};

const FPDF_PAGEOBJ_TEXT = 1;
const FPDF_PAGEOBJ_FORM = 5;
const INVISIBLE = 3;
const ONLY_CLIPS = 7;
const MAX_DEPTH = 12;

/** Text objects of the page, through nested Form XObjects. */
const textObjects = ({ pdfium }: OpenDocument, page: number): number[] => {
  const found: number[] = [];
  const visit = (object: number, depth: number): void => {
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === FPDF_PAGEOBJ_TEXT) found.push(object);
    if (type !== FPDF_PAGEOBJ_FORM || depth > MAX_DEPTH) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1) visit(pdfium.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(pdfium.FPDFPage_GetObject(page, index), 0);
  return found;
};

const changedWithin = (one: Raster, two: Raster, box: Box): boolean => {
  for (let y = Math.max(0, box.y0); y < Math.min(one.height, box.y1); y += 1) {
    const to = (y * one.width + Math.min(one.width, box.x1)) * 4;
    for (let at = (y * one.width + Math.max(0, box.x0)) * 4; at < to; at += 1) {
      if (one.pixels[at] !== two.pixels[at]) return true;
    }
  }
  return false;
};

type Candidate = { run: TextRun; boxes: Box[]; box: Box };

const overlapsMuch = (a: Box, b: Box): boolean => {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return (
    width > 0 &&
    height > 0 &&
    width * height > 0.25 * Math.min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0))
  );
};

/** Two words in one place: one of them is not what the reader sees. Compared along the line order, where neighbours are. */
const withoutDoubles = (candidates: Candidate[]): Candidate[] => {
  const sorted = [...candidates].sort((a, b) => a.box.y0 - b.box.y0);
  const doubled = new Set<Candidate>();
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const two = sorted[next];
      if (!two || two.box.y0 >= one.box.y1) break;
      if (overlapsMuch(one.box, two.box)) doubled.add(one).add(two);
    }
  });
  return candidates.filter((candidate) => !doubled.has(candidate));
};

/** The union of character boxes per word, or nothing where PDFium knows no place for a character. */
const place = (run: TextRun, affine: Affine): Candidate | undefined => {
  const boxes = run.characters.map(({ rect }) => toPixels(affine, rect));
  const first = boxes[0];
  const placed = run.characters.every(({ rect }) => rect[0] !== rect[2] || rect[1] !== rect[3]);
  return first && placed ? { run, boxes, box: boxes.reduce(union, first) } : undefined;
};

/**
 * Decides by pixels which words the rebuilt page may carry: the page is drawn again with its text made invisible, and a
 * word stays only where that changed something. So hidden, covered, white and misplaced text all go. Alters the loaded page.
 */
export const sortWords = (
  document: OpenDocument,
  page: number,
  seen: Raster,
  affine: Affine,
  burned: readonly Box[],
): SortedWords => {
  const { pdfium } = document;
  const runs = readRuns(document, page);
  const hiddenByMode = new Set(
    textObjects(document, page).filter((object) =>
      [INVISIBLE, ONLY_CLIPS].includes(pdfium.FPDFTextObj_GetTextRenderMode(object)),
    ),
  );
  for (const object of textObjects(document, page)) pdfium.FPDFTextObj_SetTextRenderMode(object, INVISIBLE);
  const withoutText = runs.length > 0 ? renderLoaded(document, page, seen) : seen;

  const touches = (box: Box, by: number): boolean => burned.some((one) => meets(outset(box, by), one));
  const removed: string[] = [];
  const outside: string[] = [];
  const candidates: Candidate[] = [];
  for (const run of runs) {
    const candidate = place(run, affine);
    const touched = run.characters.some(({ rect }) => touches(toPixels(affine, rect), 0));
    (touched ? removed : outside).push(run.text);
    if (!candidate || touches(candidate.box, 2)) continue;
    const visible = candidate.boxes.every((box) => changedWithin(seen, withoutText, box));
    if (visible && !run.characters.some(({ object }) => hiddenByMode.has(object))) candidates.push(candidate);
  }
  const kept = withoutDoubles(candidates).map(({ run, boxes, box }) => ({
    text: run.text,
    box,
    direction: directionOf(boxes),
  }));
  return { kept, removed, outside };
};

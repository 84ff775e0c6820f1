import { type Affine, toPixels } from '#shared/redaction/cover/affine.ts';
import { type Box, meets, outset } from '#shared/redaction/cover/box.ts';
import { type Direction, directionOf } from '#shared/redaction/cover/direction.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { TextRun } from './characters.ts';
import type { OpenDocument } from './document.ts';
import { without } from './hidden/page-objects.ts';
import { type ProvenRun, proveText } from './hidden/prove-text.ts';
import { textObjects } from './hidden/text-objects.ts';
import { discard, type Raster, renderLoaded } from './raster.ts';

export type PlacedWord = { text: string; box: Box; direction: Direction };

export type SortedWords = {
  /** Proven visible and clear of every box: the whole text layer. */
  kept: PlacedWord[];
  /** Words that a box touches. */
  removed: string[];
  /** Of these, the words that a mark itself touches, before its box grew. */
  marked: string[];
  /** All other words that the reader sees. */
  outside: string[];
};

export type ReadPage = {
  runs: readonly TextRun[];
  /** What the reviewer saw. */
  seen: Raster;
  affine: Affine;
  boxes: readonly Box[];
  marks: readonly Mark[];
};

/** How far levels may differ where an annotation was drawn into the content. */
const FAINT = 64;
const MAX_OTHER = 0.1;

/** Drawn from the altered content, this place looks as it did to the reviewer. */
const looksAlike = (one: Raster, two: Raster, box: Box): boolean => {
  if (one === two) return true;
  const size = one.layout === 'gray' ? 1 : 4;
  let different = 0;
  for (let y = Math.max(0, box.y0); y < Math.min(one.height, box.y1); y += 1) {
    const to = (y * one.width + Math.min(one.width, box.x1)) * size;
    for (let at = (y * one.width + Math.max(0, box.x0)) * size; at < to; at += 1)
      if (Math.abs((one.pixels[at] ?? 0) - (two.pixels[at] ?? 0)) > FAINT) different += 1;
  }
  return different <= MAX_OTHER * (box.x1 - box.x0) * (box.y1 - box.y0) * size;
};

/** Pixels between a word and a box, so that no rounding can put one into the other. */
const GAP = 2;

/**
 * Decides by pixels which words the rebuilt page may carry: the page is drawn again without its text, and a word stays
 * only where that made a difference. So hidden, covered, white, tiny and misplaced text all go.
 */
export const sortWords = (
  document: OpenDocument,
  page: number,
  { runs, seen, affine, boxes, marks }: ReadPage,
): { words: SortedWords; touched: TextRun[]; kept: ProvenRun[] } => {
  const texts = textObjects(document, page);
  const withText =
    document.pdfium.FPDFPage_GetAnnotCount(page) === 0 ? seen : renderLoaded(document, page, seen, seen.layout);
  const withoutText =
    texts.length > 0 ? without(document, texts, () => renderLoaded(document, page, seen, seen.layout)) : withText;
  const asMarked = marks.map(({ rect }) => toPixels(affine, rect));
  const touches = (box: Box, by: number): boolean => boxes.some((one) => meets(outset(box, by), one));
  const kept: ProvenRun[] = [];
  const touched: TextRun[] = [];
  const words: SortedWords = { kept: [], removed: [], marked: [], outside: [] };
  const all = proveText(document, runs, withText, withoutText, affine);
  if (withoutText !== withText) discard(withoutText);
  for (const proven of all) {
    const { run, boxes: places, box, proof } = proven;
    // A letter that PDFium knows no place for has no box of its own; its rectangle decides.
    const letters = places.length > 0 ? places : run.characters.map(({ rect }) => toPixels(affine, rect));
    if (letters.some((one) => touches(one, 0))) {
      touched.push(run);
      words.removed.push(run.text);
      if (letters.some((one) => asMarked.some((mark) => meets(one, mark)))) words.marked.push(run.text);
    } else if (proof === 'seen' && looksAlike(seen, withText, box)) {
      words.outside.push(run.text);
      if (!touches(box, GAP)) kept.push(proven);
    }
  }
  words.kept = kept.map(({ run, boxes: letters, box }) => ({ text: run.text, box, direction: directionOf(letters) }));
  return { words, touched, kept };
};

import { type Affine, toPixels } from '#shared/redaction/cover/affine.ts';
import { type Box, union } from '#shared/redaction/cover/box.ts';
import type { TextRun } from '../characters.ts';
import type { OpenDocument } from '../document.ts';
import type { Raster } from '../raster.ts';
import { hiddenByMode } from './text-objects.ts';

/**
 * What the picture says of a word. `by-mode`: drawn in no colour at all, as recognised text of scans is; `doubled`: another
 * word stands in its place; `repeated`: the same one does, as programs print bold.
 */
export type Proof = 'seen' | 'by-mode' | 'unseen' | 'tiny' | 'doubled' | 'repeated';
export type ProvenRun = { run: TextRun; boxes: Box[]; box: Box; proof: Proof };

/** Less contrast is not seen by a reader who looks for nothing in particular. */
const CONTRAST = 48;
/** Letters at least this large must show over this much of their size, or something lies over them. */
const LARGE_PIXELS = 5;
const SHOWN_SHARE = 0.45;
/** Height of the font in points below which a line is a speck. */
const TINY_POINTS = 2.2;

type Extent = { x0: number; y0: number; x1: number; y1: number };

/** Where two drawings of a page differ within a box. Letters fill their boxes, so it is looked for from the four edges inward. */
const changed = (one: Raster, two: Raster, box: Box): Extent | undefined => {
  const { width, height, pixels } = one;
  const other = two.pixels;
  const size = one.layout === 'gray' ? 1 : 4;
  let [x0, y0, x1, y1] = [Math.max(0, box.x0), Math.max(0, box.y0), Math.min(width, box.x1), Math.min(height, box.y1)];
  const differs = (from: number, bytes: number): boolean => {
    for (let at = from; at < from + bytes; at += 1)
      if (Math.abs((pixels[at] ?? 0) - (other[at] ?? 0)) >= CONTRAST) return true;
    return false;
  };
  const row = (y: number): boolean => differs((y * width + x0) * size, (x1 - x0) * size);
  const column = (x: number): boolean => {
    for (let y = y0; y < y1; y += 1) if (differs((y * width + x) * size, size)) return true;
    return false;
  };
  if (x0 >= x1) return undefined;
  while (y0 < y1 && !row(y0)) y0 += 1;
  if (y0 >= y1) return undefined;
  while (!row(y1 - 1)) y1 -= 1;
  while (!column(x0)) x0 += 1;
  while (!column(x1 - 1)) x1 -= 1;
  return { x0, y0, x1: x1 - 1, y1: y1 - 1 };
};

const fills = (from: number, to: number, wanted: number): boolean =>
  wanted < LARGE_PIXELS || to - from + 1 >= wanted * SHOWN_SHARE;

/** True when drawing the text changed the picture where this letter stands, over most of its size. */
const isSeen = (seen: Raster, withoutText: Raster, box: Box): boolean => {
  const extent = changed(seen, withoutText, box);
  return (
    extent !== undefined && fills(extent.x0, extent.x1, box.x1 - box.x0) && fills(extent.y0, extent.y1, box.y1 - box.y0)
  );
};

const overlapsMuch = (a: Box, b: Box): boolean => {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  if (width <= 0 || height <= 0) return false;
  return width * height > 0.25 * Math.min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0));
};

/** Two words in one place: one of them is not what the reader sees, so neither stays. */
const markDoubles = (runs: ProvenRun[]): void => {
  const sorted = runs.filter(({ proof }) => proof === 'seen').sort((a, b) => a.box.y0 - b.box.y0);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const two = sorted[next];
      if (!two || two.box.y0 >= one.box.y1) break;
      if (!overlapsMuch(one.box, two.box)) continue;
      const same = two.run.text === one.run.text;
      if (!same) one.proof = 'doubled';
      two.proof = same ? 'repeated' : 'doubled';
    }
  });
};

const isTiny = ({ characters }: TextRun): boolean =>
  characters.every(({ line }) => Math.max(Math.abs(line[2] - line[0]), Math.abs(line[3] - line[1])) < TINY_POINTS);

/** The box of every character, or none where PDFium knows no place for one. */
const place = (run: TextRun, affine: Affine): Box[] | undefined => {
  const placed = run.characters.every(({ rect }) => rect[0] !== rect[2] || rect[1] !== rect[3]);
  return placed ? run.characters.map(({ rect }) => toPixels(affine, rect)) : undefined;
};

const NOWHERE: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

/** Judges every word by what drawing it changed: `withoutText` is the same page, drawn with its text left out. */
export const proveText = (
  document: OpenDocument,
  runs: readonly TextRun[],
  seen: Raster,
  withoutText: Raster,
  affine: Affine,
): ProvenRun[] => {
  const modes = new Map<number, boolean>();
  const byMode = (object: number): boolean => {
    const known = modes.get(object) ?? hiddenByMode(document, object);
    modes.set(object, known);
    return known;
  };
  const proofOf = (run: TextRun, boxes: Box[] | undefined): Proof => {
    if (run.characters.some(({ object }) => object !== 0 && byMode(object))) return 'by-mode';
    if (isTiny(run)) return 'tiny';
    return boxes?.every((box) => isSeen(seen, withoutText, box)) ? 'seen' : 'unseen';
  };
  const proven = runs.map((run): ProvenRun => {
    const boxes = place(run, affine);
    const first = boxes?.[0];
    return {
      run,
      boxes: boxes ?? [],
      box: boxes && first ? boxes.reduce(union, first) : NOWHERE,
      proof: proofOf(run, boxes),
    };
  });
  markDoubles(proven);
  return proven;
};

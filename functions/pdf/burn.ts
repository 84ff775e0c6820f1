import type { Mark } from '#shared/redaction/mark.ts';
import { type Box, clip, isEmpty, outset, snapOutward, toPixels } from './boxes.ts';
import type { TextRun } from './characters.ts';
import { coversVerticalText } from './direction.ts';
import { growOverCutInk } from './grow-cut-ink.ts';
import { growToCell } from './grow-to-cell.ts';
import { growToLine } from './grow-to-line.ts';
import { inkOf } from './ink.ts';
import type { Affine, Raster } from './raster.ts';

/** A drawn box covers what was drawn. A box made from words covers their cell: the rest of the line would measure them. */
const coversCell = (mark: Mark): boolean => mark.source !== 'drawn';

/** What will be black: every mark rounded outward by a pixel and grown, in pixels of this raster. */
export const coverBoxes = (
  raster: Raster,
  marks: readonly Mark[],
  runs: readonly TextRun[],
  affine: Affine,
  dpi: number,
): Box[] => {
  const ink = inkOf(raster);
  return marks.map((mark) => {
    const drawn = clip(outset(toPixels(affine, mark.rect), 1), raster);
    const whole = growOverCutInk(ink, drawn, dpi);
    if (!coversCell(mark)) return whole;
    const vertical = coversVerticalText(runs, affine, whole);
    const line = clip(growToLine(runs, affine, whole, vertical), raster);
    return growOverCutInk(ink, growToCell(ink, line, dpi, vertical), dpi);
  });
};

/** True when no part of the mark is on the page. */
export const missesPage = (mark: Mark, affine: Affine, size: { width: number; height: number }): boolean =>
  isEmpty(clip(toPixels(affine, mark.rect), size));

/** Black, before anything is compressed. */
export const burn = (raster: Raster, boxes: readonly Box[]): Raster => {
  const pixels = raster.pixels.slice();
  for (const { x0, y0, x1, y1 } of boxes) {
    for (let y = y0; y < y1; y += 1) pixels.fill(0, (y * raster.width + x0) * 4, (y * raster.width + x1) * 4);
  }
  return { ...raster, pixels };
};

const JPEG_BLOCK = 8;
export const onJpegBlocks = (boxes: readonly Box[], raster: Raster): Box[] =>
  boxes.map((box) => snapOutward(box, JPEG_BLOCK, raster));

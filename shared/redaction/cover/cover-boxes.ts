import type { Mark } from '../mark.ts';
import { type Affine, toPixels } from './affine.ts';
import { type Box, clip, isEmpty, outset, type PixelSize } from './box.ts';
import { coversVerticalText } from './direction.ts';
import { growOverCutInk } from './grow-cut-ink.ts';
import { growToCell } from './grow-to-cell.ts';
import { growToLine } from './grow-to-line.ts';
import type { Ink } from './ink.ts';
import type { Letter } from './letter.ts';

/** A page as the policy sees it. `letters` in reading order; `affine` maps page points to the pixels of `ink`. */
export type DrawnPage = { ink: Ink; letters: readonly Letter[]; affine: Affine; dpi: number };

export type Wish = Pick<Mark, 'rect' | 'cover'>;

const coverOne = ({ ink, letters, affine, dpi }: DrawnPage, { rect, cover }: Wish): Box[] => {
  const drawn = clip(outset(toPixels(affine, rect), 1), ink);
  if (isEmpty(drawn)) return [];
  const whole = growOverCutInk(ink, drawn, dpi);
  if (cover === 'word') return [whole];
  const vertical = coversVerticalText(letters, affine, whole);
  const line = clip(growToLine(letters, affine, whole, vertical), ink);
  return [growOverCutInk(ink, growToCell(ink, line, dpi, vertical), dpi)];
};

/** What will be black, in pixels of this picture: every mark rounded outward by a pixel and grown. A mark may take several boxes. */
export const coverBoxes = ({ marks, ...page }: DrawnPage & { marks: readonly Wish[] }): Box[] =>
  marks.flatMap((mark) => coverOne(page, mark));

/** True when no part of the mark is on the page. */
export const missesPage = ({ rect }: Wish, affine: Affine, size: PixelSize): boolean =>
  isEmpty(clip(toPixels(affine, rect), size));

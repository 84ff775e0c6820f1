import type { Mark } from '../mark.ts';
import { type Affine, toPixels } from './affine.ts';
import { type Box, clip, isEmpty, outset, type PixelSize, turned, union } from './box.ts';
import { cellOf } from './cell.ts';
import { growOverCutInk } from './grow-cut-ink.ts';
import type { Ink, Levels } from './ink.ts';
import type { Letter } from './letter.ts';
import { lineByInk } from './line-by-ink.ts';
import { settleRows } from './settle-rows.ts';
import { skewOf } from './skew.ts';
import { cutStrip } from './strip.ts';
import { clearOfNeighbours, lineByLetters, type PlacedLetter, placeLetters, type TextLine } from './text-line.ts';

/** A page as the policy sees it. `letters` in reading order; `affine` maps page points to the pixels of `ink`. */
export type DrawnPage = { levels: Levels; ink: Ink; letters: readonly Letter[]; affine: Affine; dpi: number };

export type Wish = Pick<Mark, 'rect' | 'cover'>;

type Seen = Omit<DrawnPage, 'letters'> & { letters: readonly PlacedLetter[]; skew: () => number };

const PAGE_MARGIN_INCHES = 0.25;
/** A stair of a climbing line is as long as the line takes to climb by so many rows. */
const STAIR_ROWS = 3;
const LEAST_STAIR = 12;

/** A layer of recognised text lies level over a scan that may not. */
const onScan = (line: TextLine, skew: () => number): TextLine =>
  line.vertical || line.slope !== 0 ? line : { ...line, slope: skew() };

/** Ink that an edge still cuts may move it by this share of a line: more would be letters of another line. */
const MAY_MOVE = 0.25;

const growABit = ({ ink, dpi }: Seen, box: Box, height: number): Box => {
  const most = outset(box, Math.round(height * MAY_MOVE));
  const { x0, y0, x1, y1 } = growOverCutInk(ink, box, dpi);
  return {
    x0: Math.max(x0, most.x0),
    y0: Math.max(y0, most.y0),
    x1: Math.min(x1, most.x1),
    y1: Math.min(y1, most.y1),
  };
};

/** The rows from `start` to `end` along a line: one box, or a stair of boxes where the line climbs. */
const boxesAlong = ({ rows, slope, anchor, vertical }: TextLine, start: number, end: number): Box[] => {
  const place = (box: Box): Box => (vertical ? turned(box) : box);
  if (slope === 0) return [place({ x0: start, x1: end, y0: rows[0], y1: rows[1] })];
  const stair = Math.max(LEAST_STAIR, Math.round(STAIR_ROWS / Math.abs(slope)));
  const boxes: Box[] = [];
  for (let from = Math.floor(start / stair) * stair; from < end; from += stair) {
    const [x0, x1] = [Math.max(start, from), Math.min(end, from + stair)];
    const climbs = [slope * (x0 - anchor), slope * (x1 - anchor)];
    const [y0, y1] = [rows[0] + Math.floor(Math.min(...climbs)), rows[1] + Math.ceil(Math.max(...climbs))];
    boxes.push(place({ x0, x1, y0, y1 }));
  }
  return boxes;
};

const coverOne = (page: Seen, { rect, cover }: Wish): Box[] => {
  const { ink, levels, dpi } = page;
  const drawn = clip(outset(toPixels(page.affine, rect), 1), ink);
  if (isEmpty(drawn)) return [];
  if (cover === 'word') return [growOverCutInk(ink, drawn, dpi)];
  const lettered = lineByLetters(page.letters, drawn);
  const line = lettered ? onScan(lettered, page.skew) : lineByInk(ink, drawn, dpi, page.skew);
  const flat = line.vertical ? turned(drawn) : drawn;
  const strip = cutStrip(levels, line, [flat.x0, flat.x1]);
  if (strip.texture) return [growOverCutInk(ink, drawn, dpi)];
  const [start, end] = cellOf(strip, line.height, [flat.x0, flat.x1], Math.round(dpi * PAGE_MARGIN_INCHES));
  const whole = lettered ? clearOfNeighbours(page.letters, line, start, end) : settleRows(line, strip, start, end);
  const boxes = boxesAlong(whole, start, end).map((box) => clip(box, ink));
  const [only] = boxes;
  return boxes.length === 1 && only ? [growABit(page, union(only, drawn), line.height)] : [drawn, ...boxes];
};

/** What will be black, mark by mark, in pixels of this picture: rounded outward by a pixel and grown. A mark may take several boxes. */
export const coverMarks = ({ marks, ...page }: DrawnPage & { marks: readonly Wish[] }): Box[][] => {
  let skew: number | undefined;
  const seen: Seen = {
    ...page,
    letters: placeLetters(page.letters, page.affine),
    skew: () => {
      skew ??= skewOf(page.ink);
      return skew;
    },
  };
  return marks.map((mark) => coverOne(seen, mark));
};

/** True when no part of the mark is on the page. */
export const missesPage = ({ rect }: Wish, affine: Affine, size: PixelSize): boolean =>
  isEmpty(clip(toPixels(affine, rect), size));

import { type Affine, toPixels } from './affine.ts';
import { type Box, isEmpty, outset, turned } from './box.ts';
import type { Letter } from './letter.ts';

/** Where a letter lies in the picture. */
export type PlacedLetter = { ink: Box; line: Box };

/**
 * The line (or lines) of text that a mark lies on. `rows` are the rows it takes where the column is `anchor`; it climbs
 * by `slope` rows a column. All of it with rows and columns swapped when the text runs up or down the picture.
 */
export type TextLine = {
  vertical: boolean;
  slope: number;
  anchor: number;
  rows: readonly [from: number, to: number];
  /** Of one line of text. */
  height: number;
};

export const placeLetters = (letters: readonly Letter[], affine: Affine): PlacedLetter[] =>
  letters.flatMap(({ rect, line }) => {
    const ink = toPixels(affine, rect);
    const room = toPixels(affine, line);
    if (isEmpty(ink)) return [];
    // A font may claim to have no height at all.
    return [{ ink, line: room.y1 - room.y0 < (ink.y1 - ink.y0) / 2 ? ink : room }];
  });

const middle = ({ x0, y0, x1, y1 }: Box): readonly [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];

/** A line counts as marked when the box takes this share of its height; a sloppy box often grazes the next one. */
const TAKES = 0.25;

const taken = (from: number, to: number, rows: readonly [number, number]): number =>
  (Math.min(to, rows[1]) - Math.max(from, rows[0])) / Math.max(1, to - from);

/** Letters whose room the box takes part of, by the share of their height. */
const touchedBy = (letters: readonly PlacedLetter[], box: Box, vertical: boolean): number[] => {
  const flat = vertical ? turned(box) : box;
  const found: { index: number; share: number }[] = [];
  let most = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const line = letters[index]?.line;
    if (!line || (vertical ? line.y1 <= flat.x0 || line.y0 >= flat.x1 : line.x1 <= flat.x0 || line.x0 >= flat.x1))
      continue;
    const share = vertical ? taken(line.x0, line.x1, [flat.y0, flat.y1]) : taken(line.y0, line.y1, [flat.y0, flat.y1]);
    if (share <= 0) continue;
    found.push({ index, share });
    most = Math.max(most, share);
  }
  return found.flatMap(({ index, share }) => (share >= Math.min(TAKES, most) ? [index] : []));
};

const MAX_NEIGHBOURS = 12;
const NEAR = 2;
const STRAIGHT = 0.2;
const LEAST_SLOPE = 0.02;

/** The letters before and after one, as long as each stands close to the one before it. */
const sequenceAround = (letters: readonly PlacedLetter[], index: number): PlacedLetter[] => {
  const walk = (step: 1 | -1): PlacedLetter[] => {
    const found: PlacedLetter[] = [];
    let before = letters[index];
    while (before && found.length < MAX_NEIGHBOURS) {
      const next = letters[index + step * (found.length + 1)];
      if (!next) break;
      const [[ax, ay], [bx, by]] = [middle(before.line), middle(next.line)];
      const size = Math.max(before.line.y1 - before.line.y0, before.line.x1 - before.line.x0);
      if (Math.hypot(bx - ax, by - ay) > size * NEAR) break;
      found.push(next);
      before = next;
    }
    return found;
  };
  const self = letters[index];
  return self ? [...walk(-1).reverse(), self, ...walk(1)] : [];
};

/** Which way the text runs, from the places of letters that follow one another. */
const courseOf = (sequence: readonly PlacedLetter[]): { vertical: boolean; slope: number } => {
  const points = sequence.map(({ line }) => middle(line));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return { vertical: false, slope: 0 };
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const vertical = Math.abs(dy) > Math.abs(dx);
  const slope = vertical ? dx / dy : dy / dx;
  const height = Math.max(...sequence.map(({ line }) => (vertical ? line.x1 - line.x0 : line.y1 - line.y0)));
  const straight = points.every(([x, y]) => {
    const [along, across] = vertical ? [y - first[1], x - first[0]] : [x - first[0], y - first[1]];
    return Math.abs(across - slope * along) <= height * STRAIGHT;
  });
  const steep = points.length >= 4 && straight && Math.abs(slope) >= LEAST_SLOPE;
  return { vertical, slope: steep ? Math.round(slope * 512) / 512 : 0 };
};

/** Rounding may put a letter this many pixels past the height of its font. */
const ROUNDING = 2;

/**
 * The line under a box, by the letters of the page. Its height is that of the font: a bar as high as the letters under it
 * would tell whether one of them hangs below the line.
 */
export const lineByLetters = (letters: readonly PlacedLetter[], box: Box): TextLine | undefined => {
  const near = touchedBy(letters, box, false);
  const start = near[Math.floor(near.length / 2)];
  if (start === undefined) return undefined;
  const { vertical, slope } = courseOf(sequenceAround(letters, start));
  const flat = vertical ? turned(box) : box;
  const anchor = (flat.x0 + flat.x1) / 2;
  const rooms = touchedBy(letters, box, vertical).flatMap((index) => {
    const letter = letters[index];
    if (!letter) return [];
    const room = outset(vertical ? turned(letter.line) : letter.line, ROUNDING);
    const climb = Math.round(slope * ((room.x0 + room.x1) / 2 - anchor));
    return [[room.y0 - climb, room.y1 - climb] as const];
  });
  const heights = rooms.map(([from, to]) => to - from).sort((a, b) => a - b);
  const rows = [Math.min(...rooms.map(([from]) => from)), Math.max(...rooms.map(([, to]) => to))] as const;
  return { vertical, slope, anchor, rows, height: heights[Math.floor(heights.length / 2)] ?? 1 };
};

/** Other lines may take this share of the height of a line away from its box; more would lay its own letters bare. */
const MAY_GIVE = 0.18;
/** A word stays in the text of the page only at this distance from every box. */
const CLEAR = 3;

/** Draws the rows in where letters of the lines above and below reach into them: those lines stay whole. */
export const clearOfNeighbours = (
  letters: readonly PlacedLetter[],
  line: TextLine,
  start: number,
  end: number,
): TextLine => {
  if (line.slope !== 0) return line;
  const [top, bottom] = line.rows;
  const give = Math.round(line.height * MAY_GIVE);
  let [from, to] = [top, bottom];
  for (const letter of letters) {
    const [room, ink] = line.vertical ? [turned(letter.line), turned(letter.ink)] : [letter.line, letter.ink];
    if (ink.x1 <= start || ink.x0 >= end) continue;
    const center = (room.y0 + room.y1) / 2;
    if (center < top) from = Math.max(from, Math.min(ink.y1 + CLEAR, top + give));
    if (center > bottom) to = Math.min(to, Math.max(ink.y0 - CLEAR, bottom - give));
  }
  return { ...line, rows: [from, to] };
};

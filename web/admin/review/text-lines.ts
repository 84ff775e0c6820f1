import { type Box, type Point, pad, union } from './geometry.ts';

/** One letter on the page as shown, with its place in the page's text. */
export type Glyph = { index: number; box: Box };
/** Letters that stand beside each other; `from` and `count` say which text of the page they are. */
export type TextLine = { glyphs: Glyph[]; box: Box; text: string };

/** Letters reach a little beyond their boxes when drawn; so much is added around marked text, in points. */
const BREATH = 0.6;
/** A gap wider than this many letter heights starts another line: columns and table cells are marked apart. */
const COLUMN_GAP = 4;

const continues = (last: Box, next: Box): boolean => {
  const overlap = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y);
  const size = Math.min(last.height, next.height);
  const gap = next.x - (last.x + last.width);
  return overlap >= size * 0.3 && gap > -last.width - size && gap < Math.max(last.height, next.height) * COLUMN_GAP;
};

/** Groups letters, given in reading order, into lines. Text is filled in by the caller, who has the engine. */
export const linesOf = (glyphs: readonly Glyph[]): TextLine[] => {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && continues(last.box, glyph.box)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((own) => ({ glyphs: own, box: union(own.map((glyph) => glyph.box)), text: '' }));
};

const distance = (box: Box, { x, y }: Point): number => {
  const dx = Math.max(box.x - x, 0, x - (box.x + box.width));
  const dy = Math.max(box.y - y, 0, y - (box.y + box.height));
  // Being on the right line matters more than being near: a drag past the end of a line means that line.
  return dx + dy * 4;
};

type Place = { line: number; at: number };
const nearest = (lines: readonly TextLine[], point: Point): Place | null => {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [line, { glyphs }] of lines.entries())
    for (const [at, { box }] of glyphs.entries()) {
      const away = distance(box, point);
      if (away < least) {
        least = away;
        best = { line, at };
      }
    }
  return best;
};

/** The boxes, one a line, of the text between two points of a drag, like a text selection. */
export const boxesBetween = (lines: readonly TextLine[], from: Point, to: Point): Box[] => {
  const a = nearest(lines, from);
  const b = nearest(lines, to);
  if (!a || !b) return [];
  const [first, last] = a.line < b.line || (a.line === b.line && a.at <= b.at) ? [a, b] : [b, a];
  return lines.slice(first.line, last.line + 1).map(({ glyphs }, offset) => {
    const line = first.line + offset;
    const chosen = glyphs.slice(line === first.line ? first.at : 0, line === last.line ? last.at + 1 : glyphs.length);
    return pad(union(chosen.map((glyph) => glyph.box)), BREATH);
  });
};

/** The boxes of a stretch of the page's text, as a search finds it; one a line. */
export const boxesOfText = (lines: readonly TextLine[], start: number, count: number): Box[] =>
  lines.flatMap(({ glyphs }) => {
    const chosen = glyphs.filter(({ index }) => index >= start && index < start + count);
    return chosen.length > 0 ? [pad(union(chosen.map((glyph) => glyph.box)), BREATH)] : [];
  });

export const boxOfLine = (line: TextLine): Box => pad(line.box, BREATH);

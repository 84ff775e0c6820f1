import { type Box, type Point, pad, union } from './geometry.ts';
import type { PlacedWord } from './text-words.ts';

/** A letter as the engine gives it: the room its font leaves it, and the ink alone. */
export type RawGlyph = { index: number; room: Box; ink: Box; isSpace: boolean };
/** One letter on the page as shown, with its place in the page's text. */
export type Glyph = { index: number; box: Box; isSpace: boolean };
/** What stands beside each other: letters, or whole words where a picture was read. `confidence` is that of the least sure word. */
export type TextLine = { glyphs: Glyph[]; box: Box; text: string; words: PlacedWord[]; confidence?: number };

/** Letters reach a little beyond their boxes when drawn; so much is added around marked text, in points. */
export const BREATH = 0.6;
/** A gap wider than this many letter heights starts another line: columns and table cells are marked apart. */
const COLUMN_GAP = 4;
/** Down a turned page letters follow closely; a wider step is the next line of upright text. */
const DOWN_GAP = 0.6;

type Span = { from: number; size: number };
const across = ({ x, width }: Box): Span => ({ from: x, size: width });
const down = ({ y, height }: Box): Span => ({ from: y, size: height });
const overlap = (a: Span, b: Span): number => Math.min(a.from + a.size, b.from + b.size) - Math.max(a.from, b.from);

type Direction = 'across' | 'down';
/** Scans lie on their side and upside down, so a line may run either way along either axis. */
const directionOf = (last: Box, next: Box): Direction | null => {
  const isBeside = overlap(down(last), down(next)) >= Math.min(last.height, next.height) * 0.5;
  if (isBeside && -overlap(across(last), across(next)) < Math.max(last.height, next.height) * COLUMN_GAP)
    return 'across';
  const isBelow = overlap(across(last), across(next)) >= Math.min(last.width, next.width) * 0.5;
  return isBelow && -overlap(down(last), down(next)) < Math.max(last.width, next.width) * DOWN_GAP ? 'down' : null;
};

/** Along the line the full room, so that nothing peeks out between letters; across it only the ink, to spare the neighbours. */
const boxOf = ({ room, ink }: RawGlyph, direction: Direction): Box =>
  direction === 'across'
    ? { x: room.x, width: room.width, y: ink.y, height: ink.height }
    : { x: ink.x, width: ink.width, y: room.y, height: room.height };

/** Groups letters, given in reading order, into lines. */
export const linesOf = (glyphs: readonly RawGlyph[]): Pick<TextLine, 'glyphs' | 'box'>[] => {
  const lines: { own: RawGlyph[]; direction: Direction | null }[] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const last = line?.own.at(-1);
    const direction = last ? directionOf(last.room, glyph.room) : null;
    if (line && direction && (line.direction ?? direction) === direction) {
      line.own.push(glyph);
      line.direction = direction;
    } else lines.push({ own: [glyph], direction: null });
  }
  return lines.map(({ own, direction }) => {
    const placed = own.map((glyph) => ({ ...glyph, box: boxOf(glyph, direction ?? 'across') }));
    const glyphs = placed.map(({ index, box, isSpace }) => ({ index, box, isSpace }));
    return { glyphs, box: union(glyphs.map((glyph) => glyph.box)) };
  });
};

const distance = (box: Box, { x, y }: Point): number => {
  const dx = Math.max(box.x - x, 0, x - (box.x + box.width));
  const dy = Math.max(box.y - y, 0, y - (box.y + box.height));
  // Being on the right line matters more than being near: a drag past the end of a line means that line.
  return dx + dy * 4;
};

type Letters = Pick<TextLine, 'glyphs'>;
type Place = { line: number; at: number };
const nearest = (lines: readonly Letters[], point: Point): Place | null => {
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
export const boxesBetween = (lines: readonly Letters[], from: Point, to: Point): Box[] => {
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

export const boxOfLine = (line: TextLine): Box => pad(line.box, BREATH);

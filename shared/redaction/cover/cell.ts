import type { Strip } from './strip.ts';

/** What stands in one column of a strip. */
const BLANK = 0;
const INK = 1;
const RULE = 2;

/** Specks of a fax, as a share of a line's height, do not make a column inked. */
const SPECKS = 0.06;
/** No letter runs on sideways for so many line heights: a rule, an underline, a border. */
const RULE_LENGTH = 2.5;
/** A column inked over the whole line and this much of a line height further is a vertical rule. */
const RULE_BEYOND = 0.25;
const BLANK_LINE_HEIGHTS = 1.5;
/** Rows at the edges of a line belong to the tails of its neighbours as often as to itself. */
const CORE = 0.12;

/** How much ink each column has in some rows. Long horizontal runs do not count: they are rules, not ink of the line. */
const inkByColumn = ({ length, ink }: Strip, from: number, to: number, long: number): Uint16Array => {
  const inked = new Uint16Array(length);
  for (let row = from; row < to; row += 1) {
    const end = (row + 1) * length;
    for (let at = row * length; at < end; at += 1) {
      if (ink[at] !== 1) continue;
      const start = at;
      while (at < end && ink[at] === 1) at += 1;
      if (at - start > long) continue;
      for (let x = start - row * length; x < at - row * length; x += 1) inked[x] = (inked[x] ?? 0) + 1;
    }
  }
  return inked;
};

/** A rule of a slightly turned scan wanders to the next column. */
const inkedNear = ({ length, ink }: Strip, row: number, x: number): boolean =>
  ink[row * length + x] === 1 ||
  (x > 0 && ink[row * length + x - 1] === 1) ||
  (x + 1 < length && ink[row * length + x + 1] === 1);

const isRule = (strip: Strip, x: number, height: number): boolean => {
  const { rows, room, length, ink } = strip;
  const line = rows - 2 * room;
  let own = 0;
  for (let row = room; row < rows - room; row += 1) own += ink[row * length + x] ?? 0;
  if (own < line * 0.6) return false;
  const wanted = Math.ceil(height * RULE_BEYOND);
  let [above, below] = [0, 0];
  for (let row = room; row < rows - room; row += 1) if (!inkedNear(strip, row, x)) return false;
  while (above < room && inkedNear(strip, room - 1 - above, x)) above += 1;
  while (below < room && inkedNear(strip, rows - room + below, x)) below += 1;
  return above + below >= wanted;
};

const columnsOf = (strip: Strip, height: number): Uint8Array => {
  const { length, rows, room } = strip;
  const trim = Math.round((rows - 2 * room) * CORE);
  const specks = Math.max(1, Math.round(height * SPECKS));
  const inked = inkByColumn(strip, room + trim, rows - room - trim, height * RULE_LENGTH);
  const columns = new Uint8Array(length);
  for (let x = 0; x < length; x += 1) if ((inked[x] ?? 0) > specks) columns[x] = isRule(strip, x, height) ? RULE : INK;
  return columns;
};

/** From `start` outward: past the text of this cell and the blank after it, to a rule, the next column or the page's margin. */
const edge = (columns: Uint8Array, start: number, step: -1 | 1, blankRun: number, margin: number): number => {
  const last = step === 1 ? columns.length - margin : margin - 1;
  let blank = 0;
  for (let x = start; step === 1 ? x < last : x > last; x += step) {
    const column = columns[x] ?? BLANK;
    if (column === RULE) return x - step;
    if (column === INK && blank >= blankRun) return x - step * Math.ceil(blankRun / 2);
    blank = column === INK ? 0 : blank + 1;
  }
  return step === 1 ? Math.max(start, last) : Math.min(start, last);
};

/**
 * Where the rest of a line stands tells how wide the hidden word was (7 of 13 bits over a list of names), and pixels keep
 * that. So a mark takes its whole cell: left and right to a rule, the next column, or the page's margin.
 */
export const cellOf = (
  strip: Strip,
  height: number,
  [from, to]: readonly [number, number],
  margin: number,
): readonly [number, number] => {
  const columns = columnsOf(strip, height);
  const blankRun = Math.ceil(height * BLANK_LINE_HEIGHTS);
  const start = edge(columns, from - 1, -1, blankRun, margin) + 1;
  const end = edge(columns, to, 1, blankRun, margin);
  return [Math.max(0, Math.min(start, from)), Math.min(strip.length, Math.max(end, to))];
};

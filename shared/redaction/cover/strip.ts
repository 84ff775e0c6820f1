import type { Levels } from './ink.ts';
import type { TextLine } from './text-line.ts';

/**
 * The rows of a line laid out straight, over the whole length of the page, with a part of a line above and below (`room`).
 * 1 is ink: whatever differs from the paper there, be it dark on light, light on dark, or gray.
 */
export type Strip = { length: number; rows: number; room: number; ink: Uint8Array; texture: boolean };

/** In line heights: as far as tails of letters hang (settle-rows.ts), and further than a rule must reach (cell.ts). */
const ROOM = 0.4;
/** Paper and print differ by at least this much; noise of a scan by less. */
const CONTRAST = 40;
const BUCKET = 8;
/** Where no level of gray is common enough to be paper there is a photo. */
const PAPER_SHARE = 0.35;
/** The same answer for four pixels. */
const ALL = 0x01010101;

/** How far the line has climbed at each column. */
const climbsOf = ({ slope, anchor }: TextLine, length: number): Int32Array =>
  Int32Array.from({ length }, (_, x) => (slope === 0 ? 0 : Math.round(slope * (x - anchor))));

/** Row by row, because the rows of a page lie together in memory. */
const readLevels = ({ width, height, values }: Levels, line: TextLine, room: number): Strip => {
  const [length, depth] = line.vertical ? [height, width] : [width, height];
  const [along, across] = line.vertical ? [width, 1] : [1, width];
  const rows = line.rows[1] - line.rows[0] + 2 * room;
  const ink = new Uint8Array(length * rows);
  const top = line.rows[0] - room;
  const climbs = climbsOf(line, length);
  for (let row = 0; row < rows; row += 1) {
    const out = row * length;
    if (line.slope === 0 && !line.vertical) {
      const y = Math.max(0, Math.min(depth - 1, top + row));
      ink.set(values.subarray(y * width, (y + 1) * width), out);
      continue;
    }
    for (let x = 0; x < length; x += 1) {
      const y = Math.max(0, Math.min(depth - 1, top + row + (climbs[x] ?? 0)));
      ink[out + x] = values[x * along + y * across] ?? 255;
    }
  }
  return { length, rows, room, ink, texture: false };
};

/** The commonest level near the mark, and how common it is. */
const paperOf = ({ length, rows, room, ink }: Strip, from: number, to: number): { level: number; share: number } => {
  const counts = new Uint32Array(256 / BUCKET);
  let total = 0;
  for (let row = room; row < rows - room; row += 1) {
    for (let x = from; x < to; x += 1) {
      const bucket = (ink[row * length + x] ?? 255) >> 3;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      total += 1;
    }
  }
  const best = counts.indexOf(Math.max(...counts));
  const near = (counts[best - 1] ?? 0) + (counts[best] ?? 0) + (counts[best + 1] ?? 0);
  return { level: best * BUCKET + BUCKET / 2, share: near / Math.max(1, total) };
};

/** Cuts the strip out of the page. `span` is where the mark lies along it. */
export const cutStrip = (levels: Levels, line: TextLine, span: readonly [number, number]): Strip => {
  const strip = readLevels(levels, line, Math.max(2, Math.ceil(line.height * ROOM)));
  const near = 2 * line.height;
  const paper = paperOf(
    strip,
    Math.max(0, Math.floor(span[0] - near)),
    Math.min(strip.length, Math.ceil(span[1] + near)),
  );
  const { ink } = strip;
  const isInk = Uint8Array.from({ length: 256 }, (_, level) => (Math.abs(level - paper.level) > CONTRAST ? 1 : 0));
  const words = new Int32Array(ink.buffer, 0, ink.length >> 2);
  let [before, answer] = [0, ((isInk[0] ?? 0) * ALL) | 0];
  for (let at = 0; at < words.length; at += 1) {
    const four = words[at] ?? 0;
    // Most of a strip is paper of one level.
    if (four !== before) {
      const [one, two, three] = [
        isInk[four & 0xff] ?? 0,
        isInk[(four >> 8) & 0xff] ?? 0,
        isInk[(four >> 16) & 0xff] ?? 0,
      ];
      before = four;
      answer = one | (two << 8) | (three << 16) | ((isInk[four >>> 24] ?? 0) << 24);
    }
    words[at] = answer;
  }
  for (let at = words.length * 4; at < ink.length; at += 1) ink[at] = isInk[ink[at] ?? 255] ?? 0;
  return { ...strip, texture: paper.share < PAPER_SHARE };
};

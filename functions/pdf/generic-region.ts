import type { Ink } from '#shared/redaction/cover/ink.ts';
import { AFTER_LPS, AFTER_MPS, codeBytes, QE, SEVEN_BITS, START } from './mq-coder.ts';

/** Context of the "this row repeats the one above" bit for GBTEMPLATE 0 (6.2.5.7, figure 8). */
const REPEATS = 0x9b25;

/** Rows with room for what the template sees beyond their end, in whole words, below two blank ones. */
type Padded = { stride: number; bytes: Uint8Array; words: Int32Array };

/** Used again for the next page: fresh memory costs more than filling it. */
let room = new Uint8Array(0);

const pad = ({ width, height, bits }: Ink): Padded => {
  const stride = (width + 8) & ~3;
  const size = stride * (height + 2);
  if (room.length < size) room = new Uint8Array(size);
  const bytes = room.subarray(0, size).fill(0);
  for (let y = 0; y < height; y += 1) bytes.set(bits.subarray(y * width, (y + 1) * width), (y + 2) * stride);
  return { stride, bytes, words: new Int32Array(room.buffer, 0, size >> 2) };
};

const repeatsAbove = ({ stride, words }: Padded, row: number): boolean => {
  const length = stride >> 2;
  const from = (row + 2) * length;
  for (let at = from; at < from + length; at += 1) if (words[at] !== words[at - length]) return false;
  return true;
};

/** Contexts in which each of the three rows is all white or all black: the next pixels are likely to look the same. */
const FLAT = new Uint8Array(1 << 16);
for (const two of [0, 0x1f])
  for (const one of [0, 0x7f]) for (const left of [0, 0x0f]) FLAT[(two << 11) | (one << 4) | left] = 1;

const ALL_BLACK = 0x01010101;
/** Moved on by a column, each of the three rows loses its first pixel and has room for a new one. */
const STAYS_IN_SIGHT = 0xf7ee;

/** The column up to which the rows stay as they are in a flat context. */
const flatUntil = ({ stride, words }: Padded, row: number, x: number, context: number): number => {
  const two = ((context >> 11) & 1) * ALL_BLACK;
  const one = ((context >> 4) & 1) * ALL_BLACK;
  const own = (context & 1) * ALL_BLACK;
  const length = stride >> 2;
  const from = (row + 2) * length;
  let word = (x + 1) >> 2;
  while (
    word < length &&
    words[from + word] === own &&
    words[from + word - length] === one &&
    words[from + word - 2 * length] === two
  )
    word += 1;
  // The template looks three columns ahead.
  return word * 4 - 3;
};

/**
 * A generic region with GBTEMPLATE 0 (figure 3), adaptive pixels in their nominal places (3,-1), (-3,-1), (2,-2), (-2,-2),
 * and typical prediction. The context is then a run of 5, 7 and 4 pixels from two rows above, one row above, and the left.
 *
 * The MQ coder of annex E is written into the loop, in its register names (A, C, CT): most of a page is one colour, and
 * there a single step codes as many pixels as leave the interval without renormalising.
 */
export const encodeGenericRegion = (page: Ink): Uint8Array => {
  const padded = pad(page);
  const { stride, bytes } = padded;
  const { width, height } = page;
  const state = new Uint8Array(1 << 16);
  const output = codeBytes();
  let { a, c, ct }: { a: number; c: number; ct: number } = START;
  let repeated = 0;

  for (let y = 0; y < height; y += 1) {
    const own = (y + 2) * stride;
    const one = own - stride;
    const two = one - stride;
    const repeats = repeatsAbove(padded, y) ? 1 : 0;
    // The first symbol of a row says whether it repeats the one above.
    let context = REPEATS;
    let bit = repeats ^ repeated;
    repeated = repeats;
    // What the template will see at the first pixel, less the three columns that come into sight there.
    let sight =
      ((bytes[two] ?? 0) << 12) |
      ((bytes[two + 1] ?? 0) << 11) |
      ((bytes[one] ?? 0) << 6) |
      ((bytes[one + 1] ?? 0) << 5) |
      ((bytes[one + 2] ?? 0) << 4);
    let before = 0;
    let flat = 0;
    let busy = 0;
    let x = -1;
    for (;;) {
      const index = state[context] ?? 0;
      const qe = QE[index] ?? 0;
      const likely = bit === (index & 1);
      a -= qe;
      if (likely && a >= 0x8000) {
        c += qe;
      } else {
        if (likely) {
          if (a < qe) a = qe;
          else c += qe;
          state[context] = AFTER_MPS[index] ?? 0;
        } else {
          if (a < qe) c += qe;
          else a = qe;
          state[context] = AFTER_LPS[index] ?? 0;
        }
        for (let shift = Math.clz32(a) - 16; shift > 0; ) {
          const step = shift < ct ? shift : ct;
          a <<= step;
          c <<= step;
          ct -= step;
          shift -= step;
          if (ct > 0) continue;
          c = output.byteOut(c);
          ct = c & SEVEN_BITS ? 7 : 8;
          c &= ~SEVEN_BITS;
        }
      }

      x += 1;
      if (x >= width || repeats === 1) break;
      if (x >= flat) {
        sight =
          ((sight << 1) & STAYS_IN_SIGHT) |
          ((bytes[two + x + 2] ?? 0) << 11) |
          ((bytes[one + x + 3] ?? 0) << 4) |
          before;
        context = sight;
        bit = bytes[own + x] ?? 0;
        before = bit;
        if (x >= busy && FLAT[context] === 1 && bit === (context & 1)) {
          flat = Math.min(width, flatUntil(padded, y, x, context));
          // Something stands in the word ahead: no use in asking again before it.
          if (flat <= x + 1) busy = x + 4;
        }
      }
      if (x + 1 >= flat) continue;
      const likeliest = state[context] ?? 0;
      if (bit !== (likeliest & 1)) continue;
      const qeOfRun = QE[likeliest] ?? 0;
      const room = ((a - 0x8000) / qeOfRun) | 0;
      const run = Math.min(room, flat - 1 - x);
      a -= run * qeOfRun;
      c += run * qeOfRun;
      x += run;
    }
  }
  return output.flush(a, c, ct);
};

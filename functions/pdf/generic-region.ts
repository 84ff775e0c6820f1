import type { Ink } from '#shared/redaction/cover/ink.ts';
import { AFTER_LPS, AFTER_MPS, codeBytes, QE, SEVEN_BITS, START } from './mq-coder.ts';

/** Context of the "this row repeats the one above" bit for GBTEMPLATE 0 (6.2.5.7, figure 8). */
const REPEATS = 0x9b25;

/** Rows with room for what the template sees beyond their end, in whole words, below two blank ones. */
type Padded = { stride: number; bytes: Uint8Array; words: Uint32Array };

const pad = ({ width, height, bits }: Ink): Padded => {
  const stride = (width + 8) & ~3;
  const bytes = new Uint8Array(stride * (height + 2));
  for (let y = 0; y < height; y += 1) bytes.set(bits.subarray(y * width, (y + 1) * width), (y + 2) * stride);
  return { stride, bytes, words: new Uint32Array(bytes.buffer) };
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
    let above2 = ((bytes[two] ?? 0) << 1) | (bytes[two + 1] ?? 0);
    let above1 = ((bytes[one] ?? 0) << 2) | ((bytes[one + 1] ?? 0) << 1) | (bytes[one + 2] ?? 0);
    let left = 0;
    let flat = 0;
    let busy = 0;
    let x = -1;
    for (;;) {
      const index = state[context] ?? 0;
      const qe = QE[index] ?? 0;
      a -= qe;
      const likely = bit === (index & 1);
      if (likely === a < qe) a = qe;
      else c += qe;
      if (!likely || a < 0x8000) {
        state[context] = (likely ? AFTER_MPS[index] : AFTER_LPS[index]) ?? 0;
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
        above2 = ((above2 << 1) | (bytes[two + x + 2] ?? 0)) & 0x1f;
        above1 = ((above1 << 1) | (bytes[one + x + 3] ?? 0)) & 0x7f;
        context = (above2 << 11) | (above1 << 4) | left;
        bit = bytes[own + x] ?? 0;
        left = ((left << 1) | bit) & 0x0f;
        if (FLAT[context] === 1 && x >= busy && bit === (context & 1)) {
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

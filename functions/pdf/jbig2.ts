import type { Ink } from '#shared/redaction/cover/ink.ts';
import { type MqCoder, mqCoder } from './mq-coder.ts';

/**
 * GBTEMPLATE 0, figure 3, with the adaptive pixels in their nominal places (3,-1), (-3,-1), (2,-2), (-2,-2): the context
 * is then a run of 5, 7 and 4 pixels from two rows above, one row above, and the left.
 */
const encodeRow = (coder: MqCoder, row: Uint8Array, one: Uint8Array, two: Uint8Array): void => {
  let above2 = ((two[0] ?? 0) << 1) | (two[1] ?? 0);
  let above1 = ((one[0] ?? 0) << 2) | ((one[1] ?? 0) << 1) | (one[2] ?? 0);
  let left = 0;
  for (let x = 0; x < row.length; x += 1) {
    above2 = ((above2 << 1) | (two[x + 2] ?? 0)) & 0x1f;
    above1 = ((above1 << 1) | (one[x + 3] ?? 0)) & 0x7f;
    const bit = row[x] ?? 0;
    coder.encode((above2 << 11) | (above1 << 4) | left, bit);
    left = ((left << 1) | bit) & 0x0f;
  }
};

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Context of the "this row repeats the one above" bit for GBTEMPLATE 0 (6.2.5.7, figure 8). */
const REPEATS = 0x9b25;

const encodeGeneric = ({ width, height, bits }: Ink): Uint8Array => {
  const coder = mqCoder(1 << 16);
  const blank = new Uint8Array(width);
  const rowAt = (y: number): Uint8Array => (y < 0 ? blank : bits.subarray(y * width, (y + 1) * width));
  let repeated = 0;
  for (let y = 0; y < height; y += 1) {
    const row = rowAt(y);
    const repeats = same(row, rowAt(y - 1)) ? 1 : 0;
    coder.encode(REPEATS, repeats ^ repeated);
    repeated = repeats;
    if (repeats === 0) encodeRow(coder, row, rowAt(y - 1), rowAt(y - 2));
  }
  return coder.flush();
};

const segment = (number: number, type: number, body: Uint8Array): Buffer => {
  const header = Buffer.alloc(11);
  header.writeUInt32BE(number, 0);
  header.set([type, 0, 1], 4);
  header.writeUInt32BE(body.length, 7);
  return Buffer.concat([header, body]);
};

const PAGE_INFORMATION = 48;
const IMMEDIATE_LOSSLESS_GENERIC_REGION = 39;
/** TPGDON: a row equal to the one above costs a fraction of a bit, which is most of a page. */
const TYPICAL_PREDICTION = 0x08;
const NOMINAL_ADAPTIVE_PIXELS = [3, -1, -3, -1, 2, -2, -2, -2].map((value) => value & 0xff);

/**
 * JBIG2 (ITU-T T.88) as PDF embeds it: page information and one generic region, lossless.
 * No symbol dictionary ever: matching similar shapes can silently replace one digit by another.
 */
export const encodeJbig2 = (page: Ink): Uint8Array => {
  const information = Buffer.alloc(19);
  information.writeUInt32BE(page.width, 0);
  information.writeUInt32BE(page.height, 4);
  information[16] = 0x01;
  const region = Buffer.alloc(18 + NOMINAL_ADAPTIVE_PIXELS.length);
  region.writeUInt32BE(page.width, 0);
  region.writeUInt32BE(page.height, 4);
  region[17] = TYPICAL_PREDICTION;
  region.set(NOMINAL_ADAPTIVE_PIXELS, 18);
  const body = Buffer.concat([region, encodeGeneric(page)]);
  return new Uint8Array(
    Buffer.concat([segment(0, PAGE_INFORMATION, information), segment(1, IMMEDIATE_LOSSLESS_GENERIC_REGION, body)]),
  );
};

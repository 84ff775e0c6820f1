import type { Ink } from '#shared/redaction/cover/ink.ts';
import { encodeGenericRegion } from './generic-region.ts';

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
  const body = Buffer.concat([region, encodeGenericRegion(page)]);
  return new Uint8Array(
    Buffer.concat([segment(0, PAGE_INFORMATION, information), segment(1, IMMEDIATE_LOSSLESS_GENERIC_REGION, body)]),
  );
};

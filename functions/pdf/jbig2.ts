import { type MqCoder, mqCoder } from './mq-coder.ts';

/** One bit a pixel in bytes of 0 (white) or 1 (black). */
export type Bilevel = { width: number; height: number; bits: Uint8Array };

/** GBTEMPLATE 0, figure 3: three rows of context with its four adaptive pixels in their nominal places. */
const encodeRow = (coder: MqCoder, { width, bits }: Bilevel, y: number): void => {
  const at = (x: number, row: number): number => (x < 0 || x >= width || row < 0 ? 0 : (bits[row * width + x] ?? 0));
  let above2 = (at(0, y - 2) << 1) | at(1, y - 2);
  let above1 = (at(0, y - 1) << 2) | (at(1, y - 1) << 1) | at(2, y - 1);
  let left = 0;
  const row = y * width;
  for (let x = 0; x < width; x += 1) {
    // With the adaptive pixels at (3,-1), (-3,-1), (2,-2), (-2,-2) the rows are plain runs of 5, 7 and 4 pixels.
    above2 = ((above2 << 1) | at(x + 2, y - 2)) & 0x1f;
    above1 = ((above1 << 1) | at(x + 3, y - 1)) & 0x7f;
    const bit = bits[row + x] ?? 0;
    coder.encode((above2 << 11) | (above1 << 4) | left, bit);
    left = ((left << 1) | bit) & 0x0f;
  }
};

const encodeGeneric = (page: Bilevel): Uint8Array => {
  const coder = mqCoder(1 << 16);
  for (let y = 0; y < page.height; y += 1) encodeRow(coder, page, y);
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
const NOMINAL_ADAPTIVE_PIXELS = [3, -1, -3, -1, 2, -2, -2, -2].map((value) => value & 0xff);

/**
 * JBIG2 (ITU-T T.88) as PDF embeds it: page information and one generic region, lossless.
 * No symbol dictionary ever: matching similar shapes can silently replace one digit by another.
 */
export const encodeJbig2 = (page: Bilevel): Uint8Array => {
  const information = Buffer.alloc(19);
  information.writeUInt32BE(page.width, 0);
  information.writeUInt32BE(page.height, 4);
  information[16] = 0x01;
  const region = Buffer.alloc(18 + NOMINAL_ADAPTIVE_PIXELS.length);
  region.writeUInt32BE(page.width, 0);
  region.writeUInt32BE(page.height, 4);
  region.set(NOMINAL_ADAPTIVE_PIXELS, 18);
  const body = Buffer.concat([region, encodeGeneric(page)]);
  return new Uint8Array(
    Buffer.concat([segment(0, PAGE_INFORMATION, information), segment(1, IMMEDIATE_LOSSLESS_GENERIC_REGION, body)]),
  );
};

import { deflateSync } from 'node:zlib';
import type { Ink } from '#shared/redaction/cover/ink.ts';

const [SHORT, LONG, RATIONAL] = [3, 4, 5];
const ADOBE_DEFLATE = 8;
const WHITE_IS_ZERO = 0;

/** Eight pixels a byte, rows padded to whole bytes. */
const packed = ({ width, height, bits }: Ink): Buffer => {
  const stride = Math.ceil(width / 8);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (bits[y * width + x] === 1)
        rows[y * stride + (x >> 3)] = (rows[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return rows;
};

/** One directory: its entries, then its strip and its resolution. */
const directory = (picture: Ink, at: number, dpi: number, isLast: boolean): Buffer => {
  const strip = deflateSync(packed(picture));
  const entries: [tag: number, type: number, value: number][] = [
    [254, LONG, 2],
    [256, LONG, picture.width],
    [257, LONG, picture.height],
    [258, SHORT, 1],
    [259, SHORT, ADOBE_DEFLATE],
    [262, SHORT, WHITE_IS_ZERO],
    [273, LONG, 0],
    [274, SHORT, 1],
    [277, SHORT, 1],
    [278, LONG, picture.height],
    [279, LONG, strip.length],
    [282, RATIONAL, 0],
    [283, RATIONAL, 0],
    [296, SHORT, 2],
  ];
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  const [density, pixels] = [at + head.length, at + head.length + 8];
  const next = pixels + strip.length + (strip.length % 2);
  head.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, value], index) => {
    const offset = 2 + index * 12;
    head.writeUInt16LE(tag, offset);
    head.writeUInt16LE(type, offset + 2);
    head.writeUInt32LE(1, offset + 4);
    head.writeUInt32LE(tag === 273 ? pixels : type === RATIONAL ? density : value, offset + 8);
  });
  head.writeUInt32LE(isLast ? 0 : next, head.length - 4);
  const ratio = Buffer.alloc(8);
  ratio.writeUInt32LE(dpi, 0);
  ratio.writeUInt32LE(1, 4);
  return Buffer.concat([head, ratio, strip, Buffer.alloc(strip.length % 2)]);
};

/** A scan of several one-bit pages, as a document scanner files it (TIFF 6.0). */
export const writeTiffFile = (pictures: readonly Ink[], dpi: number): Uint8Array => {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const parts: Buffer[] = [header];
  let at = header.length;
  pictures.forEach((picture, index) => {
    const part = directory(picture, at, dpi, index === pictures.length - 1);
    parts.push(part);
    at += part.length;
  });
  return new Uint8Array(Buffer.concat(parts));
};

import { crc32, deflateSync } from 'node:zlib';
import type { Raster } from './raster.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** 8-bit RGB PNG (ISO/IEC 15948), rows unfiltered. */
export const encodePng = ({ width, height, pixels }: Raster): Uint8Array => {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let out = 0;
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    out += 1;
    for (let x = 0; x < width; x += 1, at += 4) {
      rows[out++] = pixels[at + 2] ?? 0;
      rows[out++] = pixels[at + 1] ?? 0;
      rows[out++] = pixels[at] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(SIGNATURE),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 6 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
};

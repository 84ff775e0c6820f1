import { Uncarriable } from './uncarriable.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const ADOBE = 0xee;
const ADOBE_LENGTH = 14;

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Tables and scans. Arithmetic coding, hierarchies and lines counted afterwards are not for the web or for us. */
const isTable = (marker: number): boolean => [0xc4, 0xdb, 0xdd].includes(marker);

/** The end of entropy-coded data: the next marker that is neither a stuffed byte nor a restart (ITU-T T.81 B.1.1.5). */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new Uncarriable('image');
};

export type Jpeg = { bytes: Uint8Array; width: number; height: number; channels: number };

/** The picture without what cameras and programs write beside it: application data, comments, thumbnails, bytes after the end. */
export const stripJpeg = (bytes: Uint8Array): Jpeg => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file[0] !== 0xff || file[1] !== SOI) throw new Uncarriable('image');
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  let frame: { width: number; height: number; channels: number } | undefined;
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (isFrame(marker)) {
      if (frame) throw new Uncarriable('image');
      frame = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7), channels: file[at + 9] ?? 0 };
    }
    const adobe =
      marker === ADOBE && end - at === ADOBE_LENGTH + 2 && file.toString('latin1', at + 4, at + 9) === 'Adobe';
    const scan = marker === SOS ? endOfScan(file, end) : end;
    if (isFrame(marker) || isTable(marker) || adobe || marker === SOS) kept.push(file.subarray(at, scan));
    else if (marker !== 0xfe && (marker < 0xe0 || marker > 0xef)) throw new Uncarriable('image');
    at = scan;
  }
  if (!frame || file[at] !== 0xff || file[at + 1] !== EOI) throw new Uncarriable('image');
  kept.push(Buffer.from([0xff, EOI]));
  return { ...frame, bytes: new Uint8Array(Buffer.concat(kept)) };
};

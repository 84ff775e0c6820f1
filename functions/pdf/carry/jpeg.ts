import { frameOf, isFrame, jpegSegments } from '../jpeg-segments.ts';
import { Uncarriable } from './uncarriable.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const ADOBE = 0xee;
const ADOBE_LENGTH = 14;

/** Tables and scans. Arithmetic coding, hierarchies and lines counted afterwards are not for the web or for us. */
const isTable = (marker: number): boolean => [0xc4, 0xdb, 0xdd].includes(marker);
const isBeside = (marker: number): boolean => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);

export type Jpeg = { bytes: Uint8Array; width: number; height: number; channels: number };

/** The picture without what cameras and programs write beside it: application data, comments, thumbnails, bytes after the end. */
export const stripJpeg = (bytes: Uint8Array): Jpeg => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file[0] !== 0xff || file[1] !== SOI) throw new Uncarriable('image');
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  let frame: ReturnType<typeof frameOf>;
  const segments = jpegSegments(file);
  let next = segments.next();
  for (; !next.done; next = segments.next()) {
    const { marker, from, stop, isCut, body } = next.value;
    if (isCut || (isFrame(marker) && frame)) throw new Uncarriable('image');
    if (isFrame(marker)) frame = frameOf(body);
    const adobe = marker === ADOBE && body.length === ADOBE_LENGTH - 2 && body.toString('latin1', 0, 5) === 'Adobe';
    if (isFrame(marker) || isTable(marker) || adobe || marker === SOS) kept.push(file.subarray(from, stop));
    else if (!isBeside(marker)) throw new Uncarriable('image');
  }
  if (!frame || next.value === undefined) throw new Uncarriable('image');
  kept.push(Buffer.from([0xff, EOI]));
  const { width, height, components: channels } = frame;
  return { width, height, channels, bytes: new Uint8Array(Buffer.concat(kept)) };
};

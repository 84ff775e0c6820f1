import { SourceError } from '../source-error.ts';
import { type Density, type Orientation, orientationOf } from './pixels.ts';

export type CleanJpeg = {
  bytes: Uint8Array;
  width: number;
  height: number;
  components: number;
  /** Written by Adobe: four components are then inverted (Technical Note 5116). */
  isAdobe: boolean;
  orientation: Orientation;
  density: Density | undefined;
};

const [SOI, EOI, SOS, APP0, APP1, APP14, COMMENT] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee, 0xfe];
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isApp = (marker: number): boolean => marker >= APP0 && marker <= 0xef;

/** Tag 274 of the first directory of an EXIF segment (TIFF 6.0 inside). */
const exifOrientation = (body: Buffer): Orientation => {
  if (body.toString('latin1', 0, 4) !== 'Exif' || body.length < 20) return 1;
  const tiff = body.subarray(6);
  const little = tiff[0] === 0x49;
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = long(4);
  for (let entry = 0; entry < Math.min(short(directory), 200); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 274) return orientationOf(short(at + 8));
  }
  return 1;
};

/** JFIF density: 1 dots per inch, 2 dots per centimetre. */
const jfifDensity = (body: Buffer): Density | undefined => {
  if (body.toString('latin1', 0, 4) !== 'JFIF' || body.length < 12) return undefined;
  const unit = body[7] === 1 ? 1 : body[7] === 2 ? 2.54 : 0;
  return unit === 0 ? undefined : { x: body.readUInt16BE(8) * unit, y: body.readUInt16BE(10) * unit };
};

/** Where the coded data that begins at `at` ends: the next marker that is neither stuffing nor a restart. */
const endOfScan = (file: Buffer, at: number): number => {
  for (let next = file.indexOf(0xff, at); next >= 0 && next + 1 < file.length; next = file.indexOf(0xff, next + 1)) {
    const marker = file[next + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return next;
  }
  return file.length;
};

/**
 * A JPEG's picture and nothing else: no EXIF (place, camera, thumbnail), no comments, nothing behind its end. The picture
 * itself is not coded anew.
 */
export const cleanJpeg = (file: Buffer): CleanJpeg => {
  const parts: Buffer[] = [Buffer.from([0xff, SOI])];
  const found: Omit<CleanJpeg, 'bytes'> = {
    width: 0,
    height: 0,
    components: 0,
    isAdobe: false,
    orientation: 1,
    density: undefined,
  };
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    const body = file.subarray(at + 4, end);
    if (isFrame(marker) && body.length >= 6)
      Object.assign(found, { height: body.readUInt16BE(1), width: body.readUInt16BE(3), components: body[5] ?? 0 });
    if (marker === APP1 && found.orientation === 1) found.orientation = exifOrientation(body);
    if (marker === APP0) found.density ??= jfifDensity(body);
    if (marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe') found.isAdobe = true;
    const stop = marker === SOS ? endOfScan(file, end) : end;
    if ((!isApp(marker) && marker !== COMMENT) || marker === APP14)
      parts.push(file.subarray(at, Math.min(stop, file.length)));
    at = stop;
  }
  if (found.width < 1 || found.height < 1 || ![1, 3, 4].includes(found.components))
    throw new SourceError('file-damaged', 'JPEG without a picture');
  parts.push(Buffer.from([0xff, EOI]));
  return { ...found, bytes: Buffer.concat(parts) };
};

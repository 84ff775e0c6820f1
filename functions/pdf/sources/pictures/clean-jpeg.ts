import { frameOf, isFrame, jpegSegments } from '../../jpeg-segments.ts';
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

const [SOI, EOI, APP0, APP1, APP14, COMMENT] = [0xd8, 0xd9, 0xe0, 0xe1, 0xee, 0xfe];
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
  for (const { marker, from, stop, body } of jpegSegments(file)) {
    if (isFrame(marker)) Object.assign(found, frameOf(body));
    if (marker === APP1 && found.orientation === 1) found.orientation = exifOrientation(body);
    if (marker === APP0) found.density ??= jfifDensity(body);
    if (marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe') found.isAdobe = true;
    if ((!isApp(marker) && marker !== COMMENT) || marker === APP14) parts.push(file.subarray(from, stop));
  }
  if (found.width < 1 || found.height < 1 || ![1, 3, 4].includes(found.components))
    throw new SourceError('file-damaged', 'JPEG without a picture');
  parts.push(Buffer.from([0xff, EOI]));
  return { ...found, bytes: Buffer.concat(parts) };
};

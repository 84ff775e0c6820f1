import * as utif2 from 'utif2';
import { MAX_PAGES, MAX_PIXELS } from '../../budgets.ts';
import { SourceError } from '../source-error.ts';
import { type Density, type Orientation, orientationOf, type Pixels } from './pixels.ts';

/** A CommonJS module whose types say otherwise. */
const utif = 'default' in utif2 ? (utif2.default as typeof utif2) : utif2;

export type TiffPage = { orientation: Orientation; density: Density | undefined; decode: () => Pixels };

const [SUBFILE, WIDTH, HEIGHT, ORIENTATION, X_DENSITY, Y_DENSITY, UNIT] = [254, 256, 257, 274, 282, 283, 296];
const CENTIMETRES = 3;

const numberAt = (ifd: utif2.IFD, tag: number): number | undefined => {
  const value = ifd[`t${tag}`];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'number' && Number.isFinite(first) ? first : undefined;
};

const densityOf = (ifd: utif2.IFD): Density | undefined => {
  const [x, y] = [numberAt(ifd, X_DENSITY), numberAt(ifd, Y_DENSITY)];
  const unit = numberAt(ifd, UNIT) ?? 2;
  if (x === undefined || y === undefined || x <= 0 || y <= 0 || unit === 1) return undefined;
  const scale = unit === CENTIMETRES ? 2.54 : 1;
  return { x: x * scale, y: y * scale };
};

/** Thumbnails and masks (NewSubfileType bits 0 and 2) are no pages. */
const isPage = (ifd: utif2.IFD): boolean =>
  ((numberAt(ifd, SUBFILE) ?? 0) & 0b101) === 0 && (numberAt(ifd, WIDTH) ?? 0) > 0 && (numberAt(ifd, HEIGHT) ?? 0) > 0;

const decodeOne = (file: ArrayBuffer, ifd: utif2.IFD): Pixels => {
  try {
    utif.decodeImage(file, ifd);
    const { width, height } = ifd;
    const rgba = utif.toRGBA8(ifd);
    if (rgba.length === width * height * 4) return { width, height, rgba };
  } catch {
    // What the decoder throws is about its own tables.
  }
  throw new SourceError('file-damaged', 'TIFF that does not decode');
};

/** The pages of a TIFF, each decoded when its turn comes: a fax of hundreds of pages never lies in memory as a whole. */
export const tiffPages = (file: Uint8Array): TiffPage[] => {
  const buffer = new Uint8Array(file).buffer;
  let ifds: utif2.IFD[];
  try {
    ifds = utif.decode(buffer);
  } catch {
    throw new SourceError('file-damaged', 'TIFF without directories');
  }
  const pages = ifds.filter(isPage);
  if (pages.length === 0) throw new SourceError('file-damaged', 'TIFF without a picture');
  if (pages.length > MAX_PAGES) throw new SourceError('file-too-long', 'TIFF with too many pages');
  const tooLarge = (ifd: utif2.IFD) => (numberAt(ifd, WIDTH) ?? 0) * (numberAt(ifd, HEIGHT) ?? 0) > MAX_PIXELS;
  if (pages.some(tooLarge)) throw new SourceError('file-too-large', 'TIFF with too many pixels');
  return pages.map((ifd) => ({
    orientation: orientationOf(numberAt(ifd, ORIENTATION)),
    density: densityOf(ifd),
    decode: () => decodeOne(buffer, ifd),
  }));
};

import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { Unproven } from './unproven.ts';

const fail = (what: string, page: number): never => {
  throw new Unproven(`The image of page ${page} ${what}`, { page, rule: 'image' });
};

const SEGMENT_HEADER = 11;
const PAGE_INFORMATION = 48;
const IMMEDIATE_LOSSLESS_GENERIC_REGION = 39;

/** Exactly the two segments that our encoder writes, as long as they say and nothing else (ITU-T T.88, 7.2). */
const checkJbig2 = (file: Buffer, page: number): void => {
  let at = 0;
  [PAGE_INFORMATION, IMMEDIATE_LOSSLESS_GENERIC_REGION].forEach((type, number) => {
    if (at + SEGMENT_HEADER > file.length) fail('is cut off', page);
    const known = file.readUInt32BE(at) === number && file[at + 4] === type && file[at + 5] === 0 && file[at + 6] === 1;
    if (!known) fail('has another segment', page);
    at += SEGMENT_HEADER + file.readUInt32BE(at + 7);
  });
  if (at !== file.length) fail('has bytes after its end', page);
};

const TABLES = [0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd];
const JFIF = 0xe0;
const JFIF_BYTES = 16;

/** Tables, one frame and scans; a bare JFIF header at most; the end is the end. */
const checkJpeg = (file: Buffer, page: number): void => {
  if (file.readUInt16BE(0) !== 0xffd8) fail('is no JPEG', page);
  let at = 2;
  while (file[at] === 0xff && file[at + 1] !== 0xd9) {
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    if (!TABLES.includes(marker) && !(marker === JFIF && length === JFIF_BYTES)) fail('has application data', page);
    at += 2 + length;
    if (marker !== 0xda) continue;
    for (at = file.indexOf(0xff, at); at >= 0; at = file.indexOf(0xff, at + 1)) {
      const next = file[at + 1] ?? 0;
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) break;
    }
  }
  if (at < 0 || file[at + 1] !== 0xd9 || at + 2 !== file.length) fail('has bytes after its end', page);
};

const KEYS = 'BitsPerComponent ColorSpace Filter Height Length Subtype Type Width';

/** The picture of a rebuilt page, byte by byte: nothing travels in it but its pixels. */
export const checkImageStructure = (image: unknown, page: number): void => {
  if (!(image instanceof PDFRawStream) || !(image.dict instanceof PDFDict))
    throw new Unproven(`Page ${page} has no image`, { page, rule: 'image' });
  const keys = image.dict.keys().map((key) => key.decodeText());
  if (keys.sort().join(' ') !== KEYS) fail('has other keys', page);
  const bytes = Buffer.from(image.getContents());
  const filter = image.dict.get(PDFName.of('Filter'));
  if (filter === PDFName.of('JBIG2Decode')) checkJbig2(bytes, page);
  else if (filter === PDFName.of('DCTDecode')) checkJpeg(bytes, page);
  else fail('has another filter', page);
};

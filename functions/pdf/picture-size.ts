import { frameOf, isFrame, jpegSegments } from './jpeg-segments.ts';

type Size = readonly [width: number, height: number];

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const isPng = (file: Buffer): boolean => file.subarray(0, 8).equals(PNG_SIGNATURE);
export const isJpeg = (file: Buffer): boolean => file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff;
/** Readers accept the header anywhere in the first kilobyte (ISO 32000-1 annex H), and so do senders' scanners. */
export const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-', 0, 'latin1');

/** IHDR is the first chunk by rule. */
export const pngSize = (file: Buffer): Size | undefined =>
  file.length >= 33 && file.subarray(12, 16).toString('latin1') === 'IHDR'
    ? [file.readUInt32BE(16), file.readUInt32BE(20)]
    : undefined;

/** Of the first frame header (ITU-T T.81 B.2.2). */
export const jpegSize = (file: Buffer): Size | undefined => {
  for (const { marker, body } of jpegSegments(file)) {
    const frame = isFrame(marker) ? frameOf(body) : undefined;
    if (frame) return [frame.width, frame.height];
  }
  return undefined;
};

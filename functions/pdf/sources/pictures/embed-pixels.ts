import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';
import { encodeJbig2 } from '../../jbig2.ts';
import { embedImage } from '../../page-image.ts';
import type { Pixels } from './pixels.ts';

/** Above this a picture in colour is a photograph: coded without loss it would weigh tens of megabytes. */
const LOSSLESS_PIXELS = 6_000_000;
const SPREAD = 8;

const toneOf = ({ rgba }: Pixels): 'bilevel' | 'gray' | 'colour' => {
  let tone: 'bilevel' | 'gray' = 'bilevel';
  for (let at = 0; at < rgba.length; at += 4) {
    const [r = 0, g = 0, b = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    if (Math.abs(r - g) > SPREAD || Math.abs(g - b) > SPREAD) return 'colour';
    if (r !== 0 && r !== 255) tone = 'gray';
  }
  return tone;
};

/** Rows as differences from the row above (PNG predictor 2): paper deflates to almost nothing. */
const predicted = ({ width, height, rgba }: Pixels, channels: 1 | 3): Buffer => {
  const stride = width * channels;
  const rows = Buffer.alloc(height * (stride + 1));
  const value = (x: number, y: number, channel: number): number => rgba[(y * width + x) * 4 + channel] ?? 0;
  for (let y = 0, out = 0; y < height; y += 1) {
    rows[out++] = 2;
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < channels; channel += 1)
        rows[out++] = (value(x, y, channel) - (y > 0 ? value(x, y - 1, channel) : 0)) & 255;
  }
  return rows;
};

const bitsOf = ({ width, height, rgba }: Pixels) => {
  const bits = new Uint8Array(width * height);
  for (let at = 0; at < bits.length; at += 1) bits[at] = (rgba[at * 4] ?? 255) < 128 ? 1 : 0;
  return { width, height, bits };
};

/** Puts a decoded picture into a document: one bit as JBIG2, gray and small colour without loss, photographs as JPEG. */
export const embedPixels = async (context: PDFContext, pixels: Pixels): Promise<PDFRef> => {
  const { width, height, rgba } = pixels;
  const tone = toneOf(pixels);
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height } as const;
  if (tone === 'bilevel') {
    const dict = context.obj({ ...image, ColorSpace: 'DeviceGray', BitsPerComponent: 1, Filter: 'JBIG2Decode' });
    return context.register(PDFRawStream.of(dict, encodeJbig2(bitsOf(pixels))));
  }
  if (width * height > LOSSLESS_PIXELS) {
    const bgrx = new Uint8Array(rgba);
    for (let at = 0; at < bgrx.length; at += 4) [bgrx[at], bgrx[at + 2]] = [rgba[at + 2] ?? 0, rgba[at] ?? 0];
    return embedImage(context, { width, height, layout: 'bgrx', pixels: bgrx }, tone);
  }
  const channels = tone === 'gray' ? 1 : 3;
  const packed = deflateSync(predicted(pixels, channels), { level: 6 });
  const dict = context.obj({
    ...image,
    ColorSpace: tone === 'gray' ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: 8, Columns: width },
    Length: packed.length,
  });
  return context.register(PDFRawStream.of(dict, packed));
};

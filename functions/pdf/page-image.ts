import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';
import { inkOf } from '#shared/redaction/cover/ink.ts';
import type { Tone } from '#shared/redaction/cover/tone.ts';
import { readAsset } from './assets.ts';
import { encodeJbig2 } from './jbig2.ts';
import type { Raster } from './raster.ts';

const GRAYSCALE = 1;
const YCBCR = 3;
const QUALITY = 60;

let ready: Promise<void> | undefined;
const startJpeg = (): Promise<void> => {
  ready ??= WebAssembly.compile(readAsset('mozjpeg_enc.wasm', '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')).then(
    (module) => initJpeg(module),
  );
  return ready;
};

const jpegOf = async ({ width, height, pixels }: Raster, colour: boolean): Promise<Uint8Array> => {
  await startJpeg();
  const data = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    data[at] = pixels[at + 2] ?? 0;
    data[at + 1] = pixels[at + 1] ?? 0;
    data[at + 2] = pixels[at] ?? 0;
    data[at + 3] = 255;
  }
  // No chroma subsampling: it would smear colour over the edges of the boxes.
  const options = {
    quality: QUALITY,
    baseline: true,
    progressive: false,
    color_space: colour ? YCBCR : GRAYSCALE,
    auto_subsample: false,
    chroma_subsample: 1,
  };
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  return new Uint8Array(await encodeJpeg(image, options));
};

/** Embeds the burned pixels, and nothing else, as one image object. */
export const embedImage = async (context: PDFContext, raster: Raster, tone: Tone): Promise<PDFRef> => {
  const bytes = tone === 'bilevel' ? encodeJbig2(inkOf(raster)) : await jpegOf(raster, tone === 'colour');
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: raster.width,
    Height: raster.height,
    ColorSpace: tone === 'colour' ? 'DeviceRGB' : 'DeviceGray',
    BitsPerComponent: tone === 'bilevel' ? 1 : 8,
    Filter: tone === 'bilevel' ? 'JBIG2Decode' : 'DCTDecode',
  });
  return context.register(PDFRawStream.of(dict, bytes));
};

import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';
import { type Ink, inkOf } from '#shared/redaction/cover/ink.ts';
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

/** The encoder takes red, green, blue and opacity, whatever it then writes. */
const asRgba = ({ width, height, pixels, layout }: Raster): Uint8ClampedArray<ArrayBuffer> => {
  const data = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(data.buffer);
  if (layout === 'gray') {
    for (let index = 0; index < words.length; index += 1) words[index] = (pixels[index] ?? 0) * 0x010101 + 0xff000000;
    return data;
  }
  for (let at = 0; at < data.length; at += 4) {
    data[at] = pixels[at + 2] ?? 0;
    data[at + 1] = pixels[at + 1] ?? 0;
    data[at + 2] = pixels[at] ?? 0;
    data[at + 3] = 255;
  }
  return data;
};

export const jpegOf = async (raster: Raster, colour: boolean): Promise<Uint8Array> => {
  await startJpeg();
  // No chroma subsampling: it would smear colour over the edges of the boxes.
  const options = {
    quality: QUALITY,
    baseline: true,
    progressive: false,
    color_space: colour ? YCBCR : GRAYSCALE,
    auto_subsample: false,
    chroma_subsample: 1,
  };
  const image = { data: asRgba(raster), width: raster.width, height: raster.height, colorSpace: 'srgb' } as ImageData;
  return new Uint8Array(await encodeJpeg(image, options));
};

/** Embeds the burned pixels, and nothing else, as one image object. `ink`: the same in one bit, where that is known already. */
export const embedImage = async (context: PDFContext, raster: Raster, tone: Tone, ink?: Ink): Promise<PDFRef> => {
  const bytes = tone === 'bilevel' ? encodeJbig2(ink ?? inkOf(raster)) : await jpegOf(raster, tone === 'colour');
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

import { deflateSync } from 'node:zlib';
import { PDFBool, type PDFDict, type PDFRawStream } from 'pdf-lib';
import { readSpace, type Space } from './colour-space.ts';
import { decodeStream, inflate } from './decode-stream.ts';
import { stripJpeg } from './jpeg.ts';
import { recodeOneBit } from './one-bit.ts';
import type { PlainDict } from './plain.ts';
import { at, filtersOf, numberAt, numbersOf, parametersOf } from './read-objects.ts';
import { Uncarriable } from './uncarriable.ts';

/** `dict` is what pdf-lib's context.obj() takes. */
export type ImageDraft = { dict: PlainDict; bytes: Uint8Array };

const GRAY: Space = { channels: 1, indexed: false, literal: 'DeviceGray' };

type Shape = { width: number; height: number; depth: number; stencil: boolean; space: Space };

const readShape = (dict: PDFDict): Shape => {
  const [width, height] = [numberAt(dict, 'Width') ?? 0, numberAt(dict, 'Height') ?? 0];
  const stencil = at(dict, 'ImageMask') === PDFBool.True;
  const depth = stencil ? 1 : (numberAt(dict, 'BitsPerComponent') ?? 8);
  const whole = [width, height, depth].every((one) => Number.isInteger(one) && one > 0);
  // Pixels under a mask are not seen, and are still there.
  if (!whole || depth > 16 || at(dict, 'SMask') || at(dict, 'Mask')) throw new Uncarriable('image');
  return { width, height, depth, stencil, space: stencil ? GRAY : readSpace(at(dict, 'ColorSpace'), 'image') };
};

/** Samples as they are or inverted; any other mapping could paint a picture blank. */
const readDecode = (dict: PDFDict, { space, depth }: Shape): number[] | undefined => {
  const value = at(dict, 'Decode');
  if (value === undefined) return undefined;
  const decode = numbersOf(value) ?? [];
  const top = space.indexed ? 2 ** depth - 1 : 1;
  const [low, high] = decode;
  const plain = (low === 0 && high === top) || (low === top && high === 0);
  const same = decode.every((one, index) => one === (index % 2 === 0 ? low : high));
  if (!plain || !same || decode.length !== space.channels * 2) throw new Uncarriable('image');
  return decode;
};

const PNG_PREDICTORS = 10;

/** Samples with their predictor, cut to exactly the rows of the picture. */
const packed = (stream: PDFRawStream, shape: Shape): { bytes: Uint8Array; parameters?: Record<string, number> } => {
  const filters = filtersOf(stream);
  const own = parametersOf(stream, filters.length - 1);
  const predictor = (own && numberAt(own, 'Predictor')) ?? 1;
  const bits = shape.width * shape.depth * shape.space.channels;
  const row = Math.ceil(bits / 8) + (predictor >= PNG_PREDICTORS ? 1 : 0);
  const bytes = predictor > 1 ? inflatePredicted(stream, filters) : decodeStream(stream, 'image');
  if (bytes.length < row * shape.height) throw new Uncarriable('image');
  const exact = bytes.subarray(0, row * shape.height);
  if (predictor === 1 || !own) return { bytes: exact };
  const parameters = {
    Predictor: predictor,
    Colors: numberAt(own, 'Colors') ?? 1,
    BitsPerComponent: numberAt(own, 'BitsPerComponent') ?? 8,
    Columns: numberAt(own, 'Columns') ?? 1,
  };
  const fits =
    parameters.Colors === shape.space.channels &&
    parameters.BitsPerComponent === shape.depth &&
    parameters.Columns === shape.width;
  if (!fits) throw new Uncarriable('image');
  return { bytes: exact, parameters };
};

const inflatePredicted = (stream: PDFRawStream, filters: readonly string[]): Uint8Array => {
  if (filters.length !== 1 || filters[0] !== 'FlateDecode') throw new Uncarriable('image');
  return inflate(stream.getContents(), 'image');
};

/** What is written of a picture's samples, by the filter they came in. */
const readSamples = async (stream: PDFRawStream, shape: Shape): Promise<ImageDraft> => {
  const filters = filtersOf(stream);
  const last = filters.at(-1);
  if (last === 'CCITTFaxDecode' || last === 'JBIG2Decode') {
    if (filters.length > 1 || shape.depth !== 1 || shape.space.channels !== 1) throw new Uncarriable('image');
    return { dict: { Filter: 'JBIG2Decode' }, bytes: await recodeOneBit(stream, shape.width, shape.height) };
  }
  if (last === 'DCTDecode') {
    if (filters.length > 1) throw new Uncarriable('image');
    const jpeg = stripJpeg(stream.getContents());
    const fits = jpeg.width === shape.width && jpeg.height === shape.height && jpeg.channels === shape.space.channels;
    if (!fits) throw new Uncarriable('image');
    return { dict: { Filter: 'DCTDecode' }, bytes: jpeg.bytes };
  }
  const { bytes, parameters } = packed(stream, shape);
  const dict = { Filter: 'FlateDecode', ...(parameters ? { DecodeParms: parameters } : {}) };
  return { dict, bytes: new Uint8Array(deflateSync(bytes)) };
};

/** An image with nothing but its samples: no metadata, alternates, masks, or bytes after the last row. */
export const readImage = async (stream: PDFRawStream): Promise<ImageDraft> => {
  const shape = readShape(stream.dict);
  const decode = readDecode(stream.dict, shape);
  const { dict, bytes } = await readSamples(stream, shape);
  const colour = shape.stencil ? { ImageMask: true } : { ColorSpace: shape.space.literal };
  return {
    dict: {
      Type: 'XObject',
      Subtype: 'Image',
      Width: shape.width,
      Height: shape.height,
      BitsPerComponent: shape.depth,
      ...colour,
      ...(decode ? { Decode: decode } : {}),
      ...(at(stream.dict, 'Interpolate') === PDFBool.True ? { Interpolate: true } : {}),
      ...dict,
    },
    bytes,
  };
};

import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFRawStream } from 'pdf-lib';
import { filtersOf, numberAt, parametersOf } from './read-objects.ts';
import { Uncarriable, type Why } from './uncarriable.ts';

const MAX_BYTES = 400_000_000;

export const inflate = (bytes: Uint8Array, why: Why): Uint8Array => {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch {
    throw new Uncarriable(why);
  }
};

/** The bytes inside all filters. Only for streams whose filters merely pack; zlib itself does the one that all writers use. */
export const decodeStream = (stream: PDFRawStream, why: Why): Uint8Array => {
  const filters = filtersOf(stream);
  if (filters.length === 0) return stream.getContents();
  const predictor = filters.some(
    (_, index) => (numberAt(parametersOf(stream, index) ?? stream.dict, 'Predictor') ?? 1) > 1,
  );
  if (predictor) throw new Uncarriable(why);
  if (filters.length === 1 && filters[0] === 'FlateDecode') return inflate(stream.getContents(), why);
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    throw new Uncarriable(why);
  }
};

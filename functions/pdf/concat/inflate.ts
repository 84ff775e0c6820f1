import { inflateSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';
import { type Dict, nameIn, numberIn, readArray, readDict, type Slice } from './value.ts';

/** Only cross-reference and object streams are ever inflated here. */
const MOST = 64 * 2 ** 20;

/** Undoes the PNG predictor "up" and its siblings for rows of bytes (ISO 32000-1, 7.4.4.4). */
const unpredict = (data: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)];
    if (kind !== 0 && kind !== 1 && kind !== 2) throw new Unreadable('A predictor is not supported');
    for (let column = 0; column < columns; column += 1) {
      const value = data[row * (columns + 1) + 1 + column] ?? 0;
      const at = row * columns + column;
      const before = kind === 2 ? (out[at - columns] ?? 0) : kind === 1 && column > 0 ? (out[at - 1] ?? 0) : 0;
      out[at] = (value + before) & 255;
    }
  }
  return out;
};

const parametersOf = (slice: Slice | undefined): Dict | undefined => {
  const [first] = slice ? readArray(slice) : [];
  return first && first.bytes[first.from] === 0x3c ? readDict(first.bytes, first.from).dict : undefined;
};

export const inflate = (bytes: Uint8Array, most = MOST): Uint8Array => {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    throw new Unreadable('A stream does not inflate', { cause });
  }
};

/** The content of a stream without a filter or with Flate alone; whatever else is used is left to PDFium. */
export const inflateStream = (dict: Dict, body: Uint8Array): Uint8Array => {
  const filter = dict.get('Filter');
  if (!filter) return body;
  const names = readArray(filter).map(nameIn);
  if (names.length !== 1 || names[0] !== 'FlateDecode') throw new Unreadable('A filter is not supported');
  const parameters = parametersOf(dict.get('DecodeParms'));
  const data = inflate(body);
  const predictor = numberIn(parameters?.get('Predictor')) ?? 1;
  if (predictor === 1) return data;
  if (
    predictor < 10 ||
    (numberIn(parameters?.get('Colors')) ?? 1) !== 1 ||
    (numberIn(parameters?.get('BitsPerComponent')) ?? 8) !== 8
  )
    throw new Unreadable('A predictor is not supported');
  return unpredict(data, numberIn(parameters?.get('Columns')) ?? 1);
};

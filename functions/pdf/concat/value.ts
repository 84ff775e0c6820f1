import { isDict, nameOf, referenceAt, skipSpace, skipValue } from './syntax.ts';
import { Unreadable } from './unreadable.ts';

/** A value as its bytes: nothing is built until it is asked for. */
export type Slice = { bytes: Uint8Array; from: number; to: number };
export type Dict = Map<string, Slice>;

export const textOf = ({ bytes, from, to }: Slice): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');

/** The entries of the dictionary that starts here, and where it ends. Of two equal keys the first counts nowhere: it is refused. */
export const readDict = (bytes: Uint8Array, from: number): { dict: Dict; end: number } => {
  if (!isDict(bytes, from)) throw new Unreadable('A dictionary is missing');
  const dict: Dict = new Map();
  let at = skipSpace(bytes, from + 2);
  while (bytes[at] !== 0x3e) {
    if (bytes[at] !== 0x2f) throw new Unreadable('A key is not a name');
    const keyEnd = skipValue(bytes, at);
    const key = nameOf(bytes, at, keyEnd);
    const start = skipSpace(bytes, keyEnd);
    const end = skipValue(bytes, start);
    if (dict.has(key)) throw new Unreadable('A key stands twice');
    dict.set(key, { bytes, from: start, to: end });
    at = skipSpace(bytes, end);
  }
  return { dict, end: at + 2 };
};

/** The values of an array; a lone value counts as an array of one, as the format allows for filters and contents. */
export const readArray = (slice: Slice): Slice[] => {
  const { bytes, from } = slice;
  if (bytes[from] !== 0x5b) return [slice];
  const values: Slice[] = [];
  let at = skipSpace(bytes, from + 1);
  while (bytes[at] !== 0x5d) {
    const end = skipValue(bytes, at);
    values.push({ bytes, from: at, to: end });
    at = skipSpace(bytes, end);
  }
  return values;
};

/** The number of the object that the value refers to, if it is a reference. */
export const referenceOf = ({ bytes, from }: Slice): number | undefined => referenceAt(bytes, from)?.number;

export const nameIn = (slice: Slice | undefined): string | undefined =>
  slice && slice.bytes[slice.from] === 0x2f ? nameOf(slice.bytes, slice.from, slice.to) : undefined;

export const numberIn = (slice: Slice | undefined): number | undefined => {
  if (!slice) return undefined;
  const text = textOf(slice);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
};

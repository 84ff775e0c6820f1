import type { ByteSource } from '../engine.ts';
import { inflateStream } from './inflate.ts';
import { headerEnd, streamStart } from './object-head.ts';
import { isDigit, skipSpace } from './syntax.ts';
import { Truncated, Unreadable } from './unreadable.ts';
import { type Dict, nameIn, numberIn, readDict, referenceOf, type Slice } from './value.ts';
import { openWindow, type Window } from './window.ts';
import { parseAt, readXref, type Xref } from './xref.ts';

type Packed = { bytes: Uint8Array; starts: Map<number, number> };

/** An opened source: where its objects lie, and a small view of its bytes. */
export type SourceFile = { window: Window; xref: Xref; packed: Map<number, Packed> };

/** An object's value starts at `bytes[at]`. `offset` is where `bytes` starts in the file, or -1 inside an object stream. */
export type Found = { bytes: Uint8Array; at: number; offset: number };

const HINT = 1024;
const MOST = 16 * 2 ** 20;
const HELD_STREAMS = 8;

export const openSource = async (source: ByteSource): Promise<SourceFile> => {
  const window = openWindow(source);
  return { window, xref: await readXref(window), packed: new Map() };
};

const placeOf = ({ xref }: SourceFile, number: number): number => xref.places[number] ?? 0;

/** The object if its bytes are at hand, `undefined` if they must be loaded first, `null` where the number is free (7.3.10). */
export const peekObject = (file: SourceFile, number: number): Found | null | undefined => {
  const place = placeOf(file, number);
  if (place === 0) return null;
  if (place < 0) {
    const packed = file.packed.get(-place);
    return packed && foundIn(packed, number);
  }
  const bytes = file.window.peek(place, HINT);
  return bytes && { bytes, at: headerEnd(bytes, number), offset: place };
};

const foundIn = ({ bytes, starts }: Packed, number: number): Found => {
  const at = starts.get(number);
  if (at === undefined) throw new Unreadable('An object stream lacks an object');
  return { bytes, at, offset: -1 };
};

/** The same, reading at least `need` bytes of the object. */
export const loadObject = async (file: SourceFile, number: number, need = HINT): Promise<Found | null> => {
  const place = placeOf(file, number);
  if (place === 0) return null;
  if (place < 0) return foundIn(file.packed.get(-place) ?? (await loadPacked(file, -place)), number);
  if (place >= file.window.size) throw new Unreadable('An object lies outside the file');
  const bytes = await file.window.load(place, need);
  return { bytes, at: headerEnd(bytes, number), offset: place };
};

/** Runs a parser on an object, with more bytes each time it runs out of them. */
export const parseObject = async <Value>(
  file: SourceFile,
  number: number,
  parse: (found: Found) => Value,
): Promise<Value | null> => {
  for (let need = HINT; need <= MOST; need *= 4) {
    try {
      const found = await loadObject(file, number, need);
      return found && parse(found);
    } catch (error) {
      if (!(error instanceof Truncated)) throw error;
      if (need > file.window.size) break;
    }
  }
  throw new Unreadable('An object does not end');
};

const startsOf = (bytes: Uint8Array, count: number, first: number): Map<number, number> => {
  const starts = new Map<number, number>();
  const integer = (from: number): { value: number; end: number } => {
    let end = skipSpace(bytes, from);
    let value = 0;
    while (isDigit(bytes[end])) value = value * 10 + (bytes[end++] ?? 0) - 0x30;
    return { value, end };
  };
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const number = integer(at);
    const start = integer(number.end);
    at = start.end;
    if (at > first || first + start.value >= bytes.length) throw new Unreadable('An object stream is damaged');
    starts.set(number.value, skipSpace(bytes, first + start.value));
  }
  return starts;
};

const loadPacked = async (file: SourceFile, number: number): Promise<Packed> => {
  const place = placeOf(file, number);
  if (place <= 0) throw new Unreadable('An object stream is missing');
  const head = await parseAt(file.window, place, (bytes) => {
    const { dict, end } = readDict(bytes, headerEnd(bytes, number));
    return { dict, body: place + streamStart(bytes, end) };
  });
  const length = await readLength(file, head.dict.get('Length'));
  const [count, first] = [numberIn(head.dict.get('N')), numberIn(head.dict.get('First'))];
  if (nameIn(head.dict.get('Type')) !== 'ObjStm' || count === undefined || first === undefined)
    throw new Unreadable('An object stream is damaged');
  const inflated = inflateStream(head.dict, (await file.window.load(head.body, length)).subarray(0, length));
  // Something behind the last value, so that it ends before its bytes do.
  const bytes = Buffer.concat([inflated, Buffer.from(' ] ')]);
  const packed = { bytes, starts: startsOf(bytes, count, first) };
  const [oldest] = file.packed.keys();
  if (file.packed.size >= HELD_STREAMS && oldest !== undefined) file.packed.delete(oldest);
  file.packed.set(number, packed);
  return packed;
};

/** The length of a stream, which may be an object of its own. */
export const readLength = async (file: SourceFile, slice: Slice | undefined): Promise<number> => {
  const reference = slice && referenceOf(slice);
  const length =
    reference === undefined
      ? numberIn(slice)
      : await parseObject(file, reference, ({ bytes, at }) => {
          let end = at;
          while (isDigit(bytes[end])) end += 1;
          return end > at ? numberIn({ bytes, from: at, to: end }) : undefined;
        });
  if (length === undefined || length === null || length > file.window.size)
    throw new Unreadable('A stream has no length');
  return length;
};

/** The dictionary of an object, or undefined when it is something else. */
export const dictOf = async (file: SourceFile, number: number): Promise<Dict | undefined> =>
  (await parseObject(file, number, ({ bytes, at }) =>
    bytes[at] === 0x3c && bytes[at + 1] === 0x3c ? readDict(bytes, at).dict : undefined,
  )) ?? undefined;

import { FORBIDDEN_KEYS, NAME_MAPS } from '../forbidden-keys.ts';
import type { Output } from './output.ts';
import { isDict, isRegular, nameOf, referenceAt, skipHex, skipLiteral, skipRegular, skipSpace } from './syntax.ts';
import { Unreadable } from './unreadable.ts';
import type { Slice } from './value.ts';

const MAX_DEPTH = 100;
const SLASH = 0x2f;

/** A reference to the same object in the new file, or 0 where the old one points at nothing. */
export type Renumber = (number: number) => number;

/** Keys of the outermost dictionary that are held back: the caller writes them. */
export type Held = Map<string, Slice>;

type Copy = { output: Output; bytes: Uint8Array; renumber: Renumber };

/** First letter and length of every key that matters, so that most keys need no string. */
const SUSPECT = new Uint8Array(256 * 32);
for (const key of [...FORBIDDEN_KEYS, ...NAME_MAPS, 'Length'])
  SUSPECT[key.charCodeAt(0) * 32 + Math.min(key.length, 31)] = 1;

const put = (output: Output, byte: number): void => {
  output.room(16);
  output.buffer[output.length] = byte;
  output.length += 1;
};

/** Copies bytes as they are, parted from what was written before if they would run together. */
const putToken = (output: Output, bytes: Uint8Array, from: number, to: number): void => {
  output.room(to - from + 16);
  const { buffer } = output;
  let at = output.length;
  if (isRegular(bytes[from]) && isRegular(buffer[at - 1])) buffer[at++] = 0x20;
  for (let index = from; index < to; index += 1) buffer[at++] = bytes[index] ?? 0;
  output.length = at;
};

const putReference = (output: Output, number: number): void => {
  const text = number === 0 ? 'null' : `${number} 0 R`;
  output.room(32);
  if (isRegular(output.buffer[output.length - 1])) put(output, 0x20);
  output.length += output.buffer.write(text, output.length, 'latin1');
};

const keyAt = (bytes: Uint8Array, from: number, to: number): string | undefined => {
  let plain = true;
  for (let at = from; at < to; at += 1) if (bytes[at] === 0x23) plain = false;
  const length = Math.min(to - from - 1, 31);
  return plain && SUSPECT[(bytes[from + 1] ?? 0) * 32 + length] === 0 ? undefined : nameOf(bytes, from, to);
};

const copyDict = (copy: Copy, from: number, depth: number, isNameMap: boolean, held?: Held): number => {
  const { output, bytes } = copy;
  put(output, 0x3c);
  put(output, 0x3c);
  let at = skipSpace(bytes, from + 2);
  while (bytes[at] !== 0x3e) {
    if (bytes[at] !== SLASH) throw new Unreadable('A key is not a name');
    const keyEnd = skipRegular(bytes, at + 1);
    const key = keyAt(bytes, at, keyEnd);
    const value = skipSpace(bytes, keyEnd);
    const mark = output.length;
    putToken(output, bytes, at, keyEnd);
    if (key !== undefined && !isNameMap && FORBIDDEN_KEYS.has(key)) throw new Unreadable(`A page reaches /${key}`);
    const end = copyOne(copy, value, depth + 1, !isNameMap && key !== undefined && NAME_MAPS.has(key));
    if (held && key === 'Length') {
      held.set(key, { bytes, from: value, to: end });
      output.length = mark;
    }
    at = skipSpace(bytes, end);
  }
  put(output, 0x3e);
  put(output, 0x3e);
  return at + 2;
};

const copyArray = (copy: Copy, from: number, depth: number): number => {
  const { output, bytes } = copy;
  put(output, 0x5b);
  let at = skipSpace(bytes, from + 1);
  while (bytes[at] !== 0x5d) at = skipSpace(bytes, copyOne(copy, at, depth + 1, false));
  put(output, 0x5d);
  return at + 1;
};

const endOfToken = (bytes: Uint8Array, from: number): number => {
  const byte = bytes[from];
  if (byte === SLASH) return skipRegular(bytes, from + 1);
  if (byte === 0x28) return skipLiteral(bytes, from);
  if (byte === 0x3c) return skipHex(bytes, from);
  if (!isRegular(byte)) throw new Unreadable('A value is malformed');
  return skipRegular(bytes, from);
};

const copyOne = (copy: Copy, from: number, depth: number, isNameMap: boolean, held?: Held): number => {
  if (depth > MAX_DEPTH) throw new Unreadable('A value is nested too deep');
  const { bytes, output } = copy;
  const byte = bytes[from] ?? 0;
  if (isDict(bytes, from)) return copyDict(copy, from, depth, isNameMap, held);
  if (byte === 0x5b) return copyArray(copy, from, depth);
  if (byte >= 0x30 && byte <= 0x39) {
    const reference = referenceAt(bytes, from);
    if (reference) {
      putReference(output, copy.renumber(reference.number));
      return reference.end;
    }
  }
  const end = endOfToken(bytes, from);
  putToken(output, bytes, from, end);
  return end;
};

/**
 * Copies one value into the output, giving references their new numbers; nothing is decoded and nothing built. A page
 * of a redacted document reaches no forbidden key; one that does is not taken over. Returns where the value ends.
 */
export const copyValue = (output: Output, bytes: Uint8Array, from: number, renumber: Renumber, held?: Held): number =>
  copyOne({ output, bytes, renumber }, from, 0, false, held);

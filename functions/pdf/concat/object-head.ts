import { isDigit, isRegular, skipSpace } from './syntax.ts';
import { Truncated, Unreadable } from './unreadable.ts';

const word = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const OBJ = word('obj');
const STREAM = word('stream');
const END_STREAM = word('endstream');

const startsWith = (bytes: Uint8Array, at: number, letters: readonly number[]): boolean => {
  if (at + letters.length >= bytes.length) throw new Truncated();
  return letters.every((letter, index) => bytes[at + index] === letter);
};

/** Past `12 0 obj`; the number must be `number` if one is given. */
export const headerEnd = (bytes: Uint8Array, number?: number): number => {
  let at = 0;
  let found = 0;
  while (isDigit(bytes[at])) found = found * 10 + (bytes[at++] ?? 0) - 0x30;
  if (at === 0 || (number !== undefined && found !== number))
    throw new Unreadable('An object is not where it should be');
  at = skipSpace(bytes, at);
  while (isDigit(bytes[at])) at += 1;
  at = skipSpace(bytes, at);
  if (!startsWith(bytes, at, OBJ)) throw new Unreadable('An object is not where it should be');
  return skipSpace(bytes, at + 3);
};

export const isStream = (bytes: Uint8Array, end: number): boolean => {
  const at = skipSpace(bytes, end);
  return startsWith(bytes, at, STREAM) && !isRegular(bytes[at + 6]);
};

/** Where the body of the stream starts whose dictionary ends here (7.3.8.1: after CR LF or LF). */
export const streamStart = (bytes: Uint8Array, end: number): number => {
  const at = skipSpace(bytes, end) + 6;
  if (!isStream(bytes, end)) throw new Unreadable('A stream is missing');
  if (at + 1 >= bytes.length) throw new Truncated();
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  throw new Unreadable('A stream does not start on a new line');
};

/** How many bytes after a body are needed to see that it ends there. */
export const END_ROOM = 12;

export const checkStreamEnd = (after: Uint8Array): void => {
  const skip = after[0] === 0x0d && after[1] === 0x0a ? 2 : after[0] === 0x0a || after[0] === 0x0d ? 1 : 0;
  if (!END_STREAM.every((letter, index) => after[skip + index] === letter))
    throw new Unreadable('A stream is longer or shorter than it says');
};

import { Truncated, Unreadable } from './unreadable.ts';

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

/** Character classes of ISO 32000-1, 7.2.2. */
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const letter of '()<>[]{}/%') CLASS[letter.charCodeAt(0)] = DELIMITER;

export const isRegular = (byte: number | undefined): boolean => byte !== undefined && CLASS[byte] === REGULAR;
export const isSpace = (byte: number | undefined): boolean => byte !== undefined && CLASS[byte] === SPACE;
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const MAX_DEPTH = 100;

/** Past white space and comments. */
export const skipSpace = (bytes: Uint8Array, from: number): number => {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) throw new Truncated();
    if (byte === 0x25) {
      while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    } else if (CLASS[byte] !== SPACE) return at;
    else at += 1;
  }
};

/** Past the regular characters of a name, number or keyword. */
export const skipRegular = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (isRegular(bytes[at])) at += 1;
  if (at >= bytes.length) throw new Truncated();
  return at;
};

/** Past a string in parentheses (7.3.4.2): they nest, and a backslash hides one. */
export const skipLiteral = (bytes: Uint8Array, from: number): number => {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Truncated();
};

export const skipHex = (bytes: Uint8Array, from: number): number => {
  const end = bytes.indexOf(0x3e, from);
  if (end < 0) throw new Truncated();
  return end + 1;
};

export const isDict = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x3c && bytes[at + 1] === 0x3c;

/** The object number of `12 0 R` at this place and where it ends, or undefined when something else stands there. */
export const referenceAt = (bytes: Uint8Array, from: number): { number: number; end: number } | undefined => {
  let at = from;
  let number = 0;
  while (isDigit(bytes[at])) number = number * 10 + (bytes[at++] ?? 0) - 0x30;
  if (at === from || !isSpace(bytes[at])) return undefined;
  while (isSpace(bytes[at])) at += 1;
  const generation = at;
  while (isDigit(bytes[at])) at += 1;
  if (at === generation || !isSpace(bytes[at])) {
    if (at >= bytes.length) throw new Truncated();
    return undefined;
  }
  while (isSpace(bytes[at])) at += 1;
  if (at + 1 >= bytes.length) throw new Truncated();
  return bytes[at] === 0x52 && !isRegular(bytes[at + 1]) ? { number, end: at + 1 } : undefined;
};

/** Past one value of any kind. */
export const skipValue = (bytes: Uint8Array, from: number, depth = 0): number => {
  if (depth > MAX_DEPTH) throw new Unreadable('A value is nested too deep');
  const byte = bytes[from];
  if (byte === undefined) throw new Truncated();
  if (byte === 0x2f) return skipRegular(bytes, from + 1);
  if (byte === 0x28) return skipLiteral(bytes, from);
  if (byte === 0x3c && !isDict(bytes, from)) return skipHex(bytes, from);
  if (byte === 0x3c || byte === 0x5b) {
    let at = skipSpace(bytes, from + (byte === 0x3c ? 2 : 1));
    while (bytes[at] !== 0x5d && bytes[at] !== 0x3e) at = skipSpace(bytes, skipValue(bytes, at, depth + 1));
    return at + (byte === 0x3c ? 2 : 1);
  }
  if (!isRegular(byte)) throw new Unreadable('A value is malformed');
  return referenceAt(bytes, from)?.end ?? skipRegular(bytes, from);
};

/** A name without its slash, `#xx` decoded (7.3.5): `/J#53` is `/JS`. */
export const nameOf = (bytes: Uint8Array, from: number, to: number): string => {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset + from + 1, to - from - 1).toString('latin1');
  return raw.includes('#')
    ? raw.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
};

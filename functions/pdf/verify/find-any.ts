import { plain } from './removed-words.ts';

/** Shorter words turn up in any bytes by chance; the text checks cover them. */
const MIN_LETTERS = 5;
const PREFIX = 4;
const FILTER_BITS = 16;

const needles = (word: string): string[] => {
  const little = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), Buffer.from(little).swap16(), little].flatMap((bytes) => [
    bytes.toString('latin1'),
    bytes.toString('hex'),
  ]);
};

const codeAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code & 0xff;
};

const keyAt = (text: string, at: number): number =>
  (codeAt(text, at) << 24) | (codeAt(text, at + 1) << 16) | (codeAt(text, at + 2) << 8) | codeAt(text, at + 3);

const slot = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS);

/**
 * A test for texts (latin-1 of any bytes) that hold one of these words, in UTF-8, UTF-16 or hexadecimal, backwards too. One
 * pass however many words there are: a packet can remove thousands.
 */
export const findsAny = (words: readonly string[]): ((text: string) => boolean) => {
  const byPrefix = new Map<number, string[]>();
  const filter = new Uint8Array(1 << FILTER_BITS);
  const searched = words
    .map(plain)
    .filter((word) => word.length >= MIN_LETTERS)
    .flatMap((word) => [word, [...word].reverse().join('')])
    .flatMap(needles);
  for (const needle of searched) {
    const key = keyAt(needle, 0);
    byPrefix.set(key, [...(byPrefix.get(key) ?? []), needle]);
    filter[slot(key)] = 1;
  }
  const startsAt = (text: string, at: number, needle: string): boolean =>
    text.slice(at, at + needle.length).toLowerCase() === needle;
  return (text) => {
    if (searched.length === 0) return false;
    for (let at = 0; at + PREFIX <= text.length; at += 1) {
      const key = keyAt(text, at);
      if (filter[slot(key)] === 1 && byPrefix.get(key)?.some((needle) => startsAt(text, at, needle))) return true;
    }
    return false;
  };
};

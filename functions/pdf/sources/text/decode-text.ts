import { SourceError } from '../source-error.ts';

const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((value, at) => bytes[at] === value);

/** Where every second byte of Latin text is zero, it is UTF-16 without a mark. */
const unmarked16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  sample.forEach((value, at) => {
    if (value === 0 && at % 2 === 0) even += 1;
    if (value === 0 && at % 2 === 1) odd += 1;
  });
  const many = sample.length / 5;
  return odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : undefined;
};

const isValid = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const encodingOf = (bytes: Uint8Array): string => {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  return unmarked16(bytes) ?? (isValid(bytes) ? 'utf-8' : 'windows-1252');
};

/** Control characters that no text has: a program or a picture by another name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FOREIGN = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/g;

/** Text in the encoding it shows itself to be in: marked or not, Unicode or what Windows wrote before. */
export const decodeText = (bytes: Uint8Array): string => {
  const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const foreign = decoded.slice(0, 100_000).match(FOREIGN)?.length ?? 0;
  if (foreign > Math.min(decoded.length, 100_000) / 200) throw new SourceError('file-type', 'Not text');
  return decoded;
};

import type { Case } from '../case.ts';
import { decodedBytes } from './decoded-bytes.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (literal: string): string =>
  literal.replaceAll(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
    return /^\r?\n/.test(code) ? '' : (ESCAPES[code] ?? code);
  });

/** All strings of PDF syntax in order and without what parts them, so that TJ arrays and single letters read as words. */
const strings = (text: string): string => {
  const parts: string[] = [];
  for (const [, literal, hex] of text.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9a-fA-F\s]{2,})>/g)) {
    if (literal !== undefined) parts.push(unescaped(literal));
    else if (hex !== undefined) {
      const digits = hex.replaceAll(/\s/g, '');
      parts.push(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'));
    }
  }
  return parts.join('');
};

const names = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\0\s\u00ad-]/g, '');

/** Everything a scan of bytes can see: raw, as strings, as names; UTF-16 loses its zero bytes in `plain`. */
const views = (bytes: Buffer): string[] => {
  const text = bytes.toString('latin1');
  return [text, strings(text), names(text), bytes.toString('utf8')].map(plain);
};

const hexForms = (secret: string): string[] => {
  const wide = Buffer.from(secret, 'utf16le');
  return [
    Buffer.from(secret, 'utf8').toString('hex'),
    wide.toString('hex'),
    Buffer.from(wide).swap16().toString('hex'),
  ];
};

/** Finds secrets and given bytes in everything that can be decoded out of the file. */
export const scanBytes = (bytes: Uint8Array, { secrets, needles = [] }: Case): string[] => {
  const parts = decodedBytes(Buffer.from(bytes));
  const seen = parts.flatMap(views);
  const wanted = secrets.flatMap((secret) => [
    plain(secret),
    plain(Buffer.from(secret, 'utf8').toString('latin1')),
    ...hexForms(secret),
  ]);
  const found = wanted.filter((one) => one !== '' && seen.some((text) => text.includes(one)));
  const outlines = needles.filter((needle) => needle.length > 0 && parts.some((part) => part.includes(needle)));
  return [
    ...(found.length > 0 ? ['bytes: the secret is in a stream, a string or a name'] : []),
    ...(outlines.length > 0 ? [`bytes: ${outlines.length} outlines or pixels of the secret are left`] : []),
  ];
};

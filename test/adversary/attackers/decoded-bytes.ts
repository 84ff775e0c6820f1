import { inflateRawSync, inflateSync } from 'node:zlib';

const OPTIONS = { maxOutputLength: 20_000_000, finishFlush: 2 } as const;

const tryInflate = (bytes: Buffer, raw = false): Buffer | undefined => {
  try {
    const out = raw ? inflateRawSync(bytes, OPTIONS) : inflateSync(bytes, OPTIONS);
    return out.length > 0 ? out : undefined;
  } catch {
    return undefined;
  }
};

const CHECKSUMMED = new Set([0x01, 0x5e, 0x9c, 0xda]);

/** Carves every zlib stream out of raw bytes, wherever it lies: in streams, between objects, behind the end. */
const carve = (file: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = file.indexOf(0x78); at >= 0; at = file.indexOf(0x78, at + 1)) {
    if (!CHECKSUMMED.has(file[at + 1] ?? 0)) continue;
    const out = tryInflate(file.subarray(at));
    if (out && out.length > 8) found.push(out);
  }
  return found;
};

const ascii85 = (text: string): Buffer => {
  const out: number[] = [];
  const clean = text.replaceAll(/\s/g, '').replaceAll('z', '!!!!!');
  for (let at = 0; at + 4 < clean.length; at += 5) {
    const value = Array.from(clean.slice(at, at + 5)).reduce((sum, one) => sum * 85 + one.charCodeAt(0) - 33, 0);
    out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  }
  return Buffer.from(out);
};

/** The file, all that inflates in it, twice over, and what looks like text encodings of bytes. */
export const decodedBytes = (file: Buffer): Buffer[] => {
  const first = carve(file);
  const second = first.flatMap(carve);
  const text = file.toString('latin1');
  const encoded = [...text.matchAll(/ASCII85Decode[\s\S]*?stream\r?\n([\s\S]*?)~>/g)].map(([, body]) =>
    ascii85(body ?? ''),
  );
  const hexed = [...text.matchAll(/ASCIIHexDecode[\s\S]*?stream\r?\n([0-9a-fA-F\s]+)>/g)].map(([, body]) =>
    Buffer.from((body ?? '').replaceAll(/\s/g, ''), 'hex'),
  );
  return [file, ...first, ...second, ...encoded, ...hexed];
};

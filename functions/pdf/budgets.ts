import { inflateSync } from 'node:zlib';

/** Far above any chart seen, far below what stops a worker. */
export const MAX_PAGES = 5000;
const MAX_OBJECTS = 400_000;
const MAX_STREAM_BYTES = 160_000_000;
const MAX_TOTAL_BYTES = 1_000_000_000;
const MAX_NESTING = 4;
export const MAX_PIXELS = 50_000_000;
/** Points. The format's own limit is 14 400 (ISO 32000-1 annex C); marks reach to 20 000. */
export const MAX_SIDE = 20_000;

const ZLIB_METHOD_DEFLATE = 0x78;

type Spent = { total: number };

/** Inflates what looks like a zlib stream, again while the result is one (filters can be chained). Throws past the budget. */
const inflate = (bytes: Uint8Array, spent: Spent, depth: number): void => {
  if (bytes[0] !== ZLIB_METHOD_DEFLATE) return;
  let inflated: Buffer;
  try {
    inflated = inflateSync(bytes, { maxOutputLength: MAX_STREAM_BYTES });
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    return;
  }
  spent.total += inflated.length;
  if (spent.total > MAX_TOTAL_BYTES || depth > MAX_NESTING)
    throw new RangeError('The streams inflate beyond the budget');
  inflate(inflated, spent, depth + 1);
};

const countObjects = (file: Buffer): number => {
  let count = 0;
  for (let at = file.indexOf(' obj', 0, 'latin1'); at >= 0; at = file.indexOf(' obj', at + 4, 'latin1')) count += 1;
  return count;
};

/** A file of 2 KB can inflate to gigabytes. Looks at the raw bytes before any parser does: true when a budget would break. */
export const breaksBudget = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (countObjects(file) > MAX_OBJECTS) return true;
  const spent: Spent = { total: 0 };
  try {
    for (let at = file.indexOf('stream', 0, 'latin1'); at >= 0; at = file.indexOf('stream', at + 6, 'latin1')) {
      const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
      const end = file.indexOf('endstream', start, 'latin1');
      if (end > start) inflate(file.subarray(start, end), spent, 0);
      if (end > at) at = end + 3;
    }
    return false;
  } catch (cause) {
    if (cause instanceof RangeError) return true;
    throw cause;
  }
};

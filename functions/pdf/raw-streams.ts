import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Source } from './engine.ts';

/** Bytes of a source where they lie, a piece at a time. */
export type Pieces = { size: number; read: (from: number, to: number) => Buffer };

/** Lends a source in pieces: a record of hundreds of megabytes is never wholly in memory. */
export const withPieces = async <Value>(source: Source, use: (pieces: Pieces) => Promise<Value>): Promise<Value> => {
  if (source instanceof Uint8Array) {
    const all = Buffer.from(source.buffer, source.byteOffset, source.length);
    return use({ size: all.length, read: (from, to) => all.subarray(from, to) });
  }
  const descriptor = openSync(source.file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const read = (from: number, to: number): Buffer => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, from));
    };
    return await use({ size, read });
  } finally {
    closeSync(descriptor);
  }
};

const WINDOW = 8 << 20;

/** Every place of a word, in order, also where it lies across two pieces. */
export const placesOf = function* ({ size, read }: Pieces, word: string): Generator<number> {
  for (let from = 0; from < size; from += WINDOW) {
    const piece = read(from, from + WINDOW + word.length - 1);
    for (let at = piece.indexOf(word, 0, 'latin1'); at >= 0; at = piece.indexOf(word, at + 1, 'latin1'))
      yield from + at;
  }
};

export type RawStream = { dict: string; body: () => Buffer };

const MAX_DICT = 8192;
const END = 'endstream';

/** Looks at bytes alone, as no parser can be trusted yet: what stands between "stream" and "endstream", and before it. */
export const rawStreams = function* (pieces: Pieces): Generator<RawStream> {
  let open: number | undefined;
  const streamAt = (keyword: number, end: number): RawStream => {
    const before = pieces.read(Math.max(0, keyword - MAX_DICT), keyword).toString('latin1');
    const start = keyword + 6 + (pieces.read(keyword + 6, keyword + 7)[0] === 0x0d ? 2 : 1);
    return { dict: before.slice(before.lastIndexOf(' obj') + 1), body: () => pieces.read(start, end) };
  };
  for (const at of placesOf(pieces, 'stream')) {
    const isEnd = at >= 3 && pieces.read(at - 3, at).toString('latin1') === 'end';
    if (!isEnd) open ??= at;
    if (!isEnd || open === undefined) continue;
    const keyword = open;
    open = undefined;
    yield streamAt(keyword, at + 6 - END.length);
  }
  if (open !== undefined) yield streamAt(open, pieces.size);
};

import { createHash, type Hash } from 'node:crypto';
import type { ByteSource } from '../../engine.ts';

const CHUNK = 2 ** 20;

/** A source read once, from front to back. Every byte that is passed over is hashed. */
export type Feed = {
  position: () => number;
  /** The next bytes as Latin-1, fewer at the end. */
  peek: (length: number) => Promise<string>;
  /** Passes over bytes, hashing them for `more` as well. False where the source ends before. */
  pass: (length: number, more?: Hash) => Promise<boolean>;
  sha256: () => string;
};

export const openFeed = (source: ByteSource): Feed => {
  const hash = createHash('sha256');
  let held: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let base = 0;
  let at = 0;
  const fill = async (length: number): Promise<void> => {
    while (held.length - at < length && base + held.length < source.size) {
      const from = base + held.length;
      const more = await source.read(from, Math.min(source.size, from + Math.max(CHUNK, length)));
      held =
        at < held.length
          ? Buffer.concat([held.subarray(at), more])
          : Buffer.from(more.buffer, more.byteOffset, more.length);
      base = from - (held.length - more.length);
      at = 0;
    }
  };
  return {
    position: () => base + at,
    peek: async (length) => {
      await fill(length);
      return held.toString('latin1', at, Math.min(held.length, at + length));
    },
    pass: async (length, more) => {
      for (let left = length; left > 0; ) {
        await fill(Math.min(left, CHUNK));
        const part = held.subarray(at, Math.min(held.length, at + left));
        if (part.length === 0) return false;
        hash.update(part);
        more?.update(part);
        at += part.length;
        left -= part.length;
      }
      return true;
    },
    sha256: () => hash.digest('hex'),
  };
};

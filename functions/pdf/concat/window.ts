import type { ByteSource } from '../engine.ts';

/** Files up to this size are read at once; of larger ones a few pieces are held. */
const WHOLE = 2 * 2 ** 20;
const PIECE = 32 * 2 ** 10;
const HELD = 8;

type Piece = { from: number; bytes: Uint8Array };

/** A small view into a source. `peek` costs nothing and may have nothing; `load` reads. */
export type Window = {
  size: number;
  source: ByteSource;
  /** The bytes from here on, at least `need` of them or all that are left. */
  peek: (from: number, need: number) => Uint8Array | undefined;
  load: (from: number, need: number) => Promise<Uint8Array>;
};

export const openWindow = (source: ByteSource): Window => {
  const { size } = source;
  const pieces: Piece[] = [];
  const peek = (from: number, need: number): Uint8Array | undefined => {
    const end = Math.min(from + need, size);
    const piece = pieces.find((held) => held.from <= from && held.from + held.bytes.length >= end);
    return piece?.bytes.subarray(from - piece.from);
  };
  const load = async (from: number, need: number): Promise<Uint8Array> => {
    const held = peek(from, need);
    if (held) return held;
    const [start, end] = size <= WHOLE ? [0, size] : [from, Math.min(size, from + Math.max(need, PIECE))];
    const bytes = await source.read(start, end);
    if (bytes.length !== end - start) throw new Error('A source gave fewer bytes than it has');
    pieces.unshift({ from: start, bytes });
    pieces.length = Math.min(pieces.length, HELD);
    return bytes.subarray(from - start);
  };
  return { size, source, peek, load };
};

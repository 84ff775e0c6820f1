import type { ByteSource } from '#functions/pdf/engine.ts';

/** One request to S3 takes as long as reading some megabytes: few and large. */
const BLOCK = 4 * 2 ** 20;
const HELD = 4;

/** The same bytes, fetched in whole blocks; the one after the last is on its way before it is asked for. */
export const readAhead = ({ size, read }: ByteSource): ByteSource => {
  const blocks = new Map<number, Promise<Uint8Array>>();
  const fetch = (index: number): Promise<Uint8Array> => {
    const known = blocks.get(index);
    if (known) return known;
    const [oldest] = blocks.keys();
    if (blocks.size >= HELD && oldest !== undefined) blocks.delete(oldest);
    const block = read(index * BLOCK, Math.min(size, (index + 1) * BLOCK));
    // Whoever asks for it sees the fault; nobody may ask.
    block.catch(() => blocks.delete(index));
    blocks.set(index, block);
    return block;
  };
  return {
    size,
    read: async (from, to) => {
      const bytes = new Uint8Array(to - from);
      for (let at = from; at < to; ) {
        const index = Math.floor(at / BLOCK);
        const block = await fetch(index);
        const part = block.subarray(at - index * BLOCK, Math.min(block.length, to - index * BLOCK));
        if (part.length === 0) throw new Error('A source ends too early');
        bytes.set(part, at - from);
        at += part.length;
      }
      const next = Math.floor((to - 1) / BLOCK) + 1;
      if (next * BLOCK < size) void fetch(next).catch(() => undefined);
      return bytes;
    },
  };
};

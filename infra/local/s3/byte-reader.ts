import { S3Error } from './errors.ts';

/** Takes lines, counted runs and delimited runs from a byte stream, holding no more than one network chunk plus a tail. */
export type ByteReader = {
  line(limit: number): Promise<string>;
  exactly(size: number): AsyncGenerator<Buffer>;
  until(delimiter: Buffer): AsyncGenerator<Buffer>;
};

export const readBytes = (source: AsyncIterable<Buffer>): ByteReader => {
  const { held, fill, cut } = holder(source);
  return {
    async line(limit) {
      for (;;) {
        const end = held().indexOf('\r\n');
        if (end >= 0 && end <= limit) return cut(end + 2).toString('utf8', 0, end);
        if (held().length > limit)
          throw new S3Error('InvalidRequest', `A line of the body is longer than ${limit} bytes.`);
        await fill();
      }
    },
    async *exactly(size) {
      let left = size;
      while (left > 0) {
        if (held().length === 0) await fill();
        const piece = cut(Math.min(left, held().length));
        left -= piece.length;
        yield piece;
      }
    },
    async *until(delimiter) {
      for (;;) {
        const end = held().indexOf(delimiter);
        if (end >= 0) {
          const last = cut(end + delimiter.length);
          if (end > 0) yield last.subarray(0, end);
          return;
        }
        const safe = held().length - (delimiter.length - 1);
        if (safe > 0) yield cut(safe);
        await fill();
      }
    },
  };
};

const holder = (source: AsyncIterable<Buffer>) => {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return {
    held: (): Buffer => held,
    fill: async (): Promise<void> => {
      const next = await chunks.next();
      if (next.done) throw new S3Error('IncompleteBody', 'The body ended before its terminator.');
      held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    },
    cut: (size: number): Buffer => {
      const piece = held.subarray(0, size);
      held = held.subarray(size);
      return piece;
    },
  };
};

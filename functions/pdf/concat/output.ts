import { createHash } from 'node:crypto';
import type { ByteSink } from '../engine.ts';
import { checkStreamEnd, END_ROOM } from './object-head.ts';
import type { Window } from './window.ts';

const CHUNK = 2 ** 21;
const PIECE = 2 ** 21;
/** A chunk, a stream that is read right behind it, and the end of that stream. */
const BUFFER = CHUNK + PIECE + 2 ** 16;
/** PDF 1.7, then four bytes that say "binary" (ISO 32000-1, 7.5.2). */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/** A file written from front to back: objects get numbers at any time and a place when they are written. */
export type Output = {
  /** The chunk being filled; only `room` may move it. */
  buffer: Buffer<ArrayBufferLike>;
  length: number;
  /** Makes sure that so many bytes can be written into `buffer`. */
  room: (bytes: number) => void;
  allocate: () => number;
  begin: (number: number) => void;
  text: (text: string) => void;
  bytes: (bytes: Uint8Array) => void;
  /** Copies the body of a stream as it is, if the stream ends where it says. */
  copy: (window: Window, from: number, length: number) => Promise<void>;
  /** Hands a full chunk on. Call between objects. */
  settle: () => Promise<void> | undefined;
  /** Bytes so far. */
  position: () => number;
  finish: (trailer: (objects: number) => string) => Promise<{ sha256: string; bytes: number }>;
};

const tableOf = (places: readonly number[]): string[] => {
  const lines = [`xref\n0 ${places.length + 1}\n0000000000 65535 f \n`];
  for (const place of places) lines.push(`${String(place).padStart(10, '0')} 00000 n \n`);
  return lines;
};

export const openOutput = (sink: ByteSink): Output => {
  const hash = createHash('sha256');
  const places: number[] = [];
  let before = 0;
  let pending: Promise<void> = Promise.resolve();
  let spare: Buffer<ArrayBufferLike> = Buffer.allocUnsafeSlow(BUFFER);

  /** A chunk that is with the sink and not hashed yet: that is done while the next stream is being read. */
  let unhashed: Uint8Array | undefined;
  const catchUp = (): void => {
    if (unhashed) hash.update(unhashed);
    unhashed = undefined;
  };

  /** While the sink takes a chunk, the next one is read and hashed. Hashed first: a sink in another thread moves the memory. */
  const push = async (chunk: Uint8Array): Promise<void> => {
    catchUp();
    before += chunk.length;
    hash.update(chunk);
    await pending;
    pending = sink.write(chunk);
  };
  const flush = async (): Promise<void> => {
    if (output.length === 0) return;
    const full = output.buffer;
    const chunk = full.subarray(0, output.length);
    before += chunk.length;
    catchUp();
    if (chunk.length === full.length) hash.update(chunk);
    await pending;
    pending = sink.write(chunk);
    // Part of a larger buffer, so it is still there however the sink takes it.
    if (chunk.length < full.length) unhashed = chunk;
    output.buffer = spare;
    output.length = 0;
    spare = full;
  };
  /** Three pieces of memory in turn: one is read into, one is hashed, one is with the sink. */
  const ring = [0, 1, 2].map(() => new Uint8Array(0));
  let turn = 0;
  const readPiece = async ({ source }: Window, from: number, to: number): Promise<Uint8Array> => {
    if (!source.readInto) return source.read(from, to);
    turn = (turn + 1) % ring.length;
    // A little longer than a piece: a view into something larger is copied between threads, never moved away.
    if (ring[turn]?.length === 0) ring[turn] = new Uint8Array(PIECE + 8);
    const piece = (ring[turn] ?? new Uint8Array(to - from)).subarray(0, to - from);
    await source.readInto(from, piece);
    return piece;
  };
  const copyLong = async (window: Window, from: number, length: number): Promise<void> => {
    checkStreamEnd(await window.load(from + length, END_ROOM));
    await flush();
    const end = from + length;
    let next = readPiece(window, from, Math.min(end, from + PIECE));
    for (let at = from; at < end; at += PIECE) {
      const piece = await next;
      if (at + PIECE < end) next = readPiece(window, at + PIECE, Math.min(end, at + 2 * PIECE));
      await push(piece);
    }
  };
  /** Reads a stream right behind what is there, without a copy. */
  const copyShort = async ({ source }: Window, from: number, length: number): Promise<void> => {
    const wanted = Math.min(length + END_ROOM, source.size - from);
    output.room(wanted);
    const place = output.buffer.subarray(output.length, output.length + wanted);
    const reading = source.readInto?.(from, place) ?? source.read(from, from + wanted);
    catchUp();
    const read = await reading;
    if (read) place.set(read);
    checkStreamEnd(place.subarray(length));
    output.length += length;
  };
  const output: Output = {
    buffer: Buffer.allocUnsafeSlow(BUFFER),
    length: 0,
    room: (bytes) => {
      if (output.length + bytes <= output.buffer.length) return;
      const larger = Buffer.allocUnsafeSlow(Math.max(output.buffer.length * 2, output.length + bytes));
      output.buffer.copy(larger, 0, 0, output.length);
      output.buffer = larger;
    },
    allocate: () => places.push(0),
    begin: (number) => {
      if (places[number - 1] !== 0) throw new Error('An object is written twice');
      places[number - 1] = before + output.length;
      output.text(`${number} 0 obj\n`);
    },
    text: (text) => {
      output.room(text.length);
      output.length += output.buffer.write(text, output.length, 'latin1');
    },
    bytes: (bytes) => {
      output.room(bytes.length);
      output.buffer.set(bytes, output.length);
      output.length += bytes.length;
    },
    copy: async (window, from, length) => {
      const held = length <= PIECE ? window.peek(from, length + END_ROOM) : undefined;
      if (held) {
        checkStreamEnd(held.subarray(length, length + END_ROOM));
        output.bytes(held.subarray(0, length));
      } else if (length <= PIECE) await copyShort(window, from, length);
      else await copyLong(window, from, length);
    },
    settle: () => (output.length >= CHUNK ? flush() : undefined),
    position: () => before + output.length,
    finish: async (trailer) => {
      if (places.includes(0)) throw new Error('An object was promised and not written');
      const start = output.position();
      for (const line of tableOf(places)) output.text(line);
      output.text(`trailer\n${trailer(places.length + 1)}\nstartxref\n${start}\n%%EOF\n`);
      await flush();
      catchUp();
      await pending;
      return { sha256: hash.digest('hex'), bytes: before };
    },
  };
  output.text(Buffer.from(HEADER, 'latin1').toString('latin1'));
  return output;
};

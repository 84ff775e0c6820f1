import { createInflate, inflateSync } from 'node:zlib';

/** Decoding went past what the caller allows: always this error, so that it is told from bytes that are merely broken. */
const tooMuch = (): RangeError => new RangeError('A stream decodes beyond the budget');

/** A stream that breaks off or fails its checksum still fills the memory of readers that are lenient, up to there. */
const inflateBroken = (bytes: Uint8Array, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const inflater = createInflate();
    const end = (): void => resolve(Buffer.concat(parts));
    inflater.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= limit) parts.push(part);
      else {
        inflater.destroy();
        reject(tooMuch());
      }
    });
    inflater.on('end', end).on('error', end);
    inflater.end(bytes);
  });

const inflate = async (bytes: Uint8Array, limit: number): Promise<Buffer> => {
  try {
    return inflateSync(bytes, { maxOutputLength: limit });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooMuch();
    return inflateBroken(bytes, limit);
  }
};

const CLEAR = 256;
const END = 257;
const FIRST = 258;
const CODES = 4096;

/** Grows as it is filled, never past the limit. */
const output = (limit: number, guess: number) => {
  let bytes = Buffer.alloc(Math.min(limit, guess));
  let length = 0;
  const room = (size: number): void => {
    if (length + size > limit) throw tooMuch();
    if (length + size > bytes.length) bytes = Buffer.concat([bytes], Math.min(limit, (length + size) * 2));
  };
  return {
    length: () => length,
    put: (byte: number): void => {
      room(1);
      bytes[length++] = byte;
    },
    /** May reach into itself: bytes are copied one after the other. */
    repeat: (from: number, size: number): void => {
      room(size);
      for (let at = 0; at < size; at += 1) bytes[length + at] = bytes[from + at] ?? 0;
      length += size;
    },
    all: () => bytes.subarray(0, length),
  };
};

const widthFor = (codes: number): number => (codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9);

/** LZW as PDF has it (ISO 32000-1, 7.4.4). A string is where it was last written: its successor begins there too. */
const unpackLzw = (bytes: Uint8Array, limit: number): Buffer => {
  const start = new Uint32Array(CODES + 1);
  const size = new Uint32Array(CODES + 1);
  const out = output(limit, bytes.length * 8);
  let [next, held, bits] = [FIRST, 0, 0];
  let previous: { start: number; size: number } | undefined;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    const width = widthFor(next + 1);
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) [next, previous] = [FIRST, undefined];
    else {
      if (previous && next < CODES) {
        start[next] = previous.start;
        size[next++] = previous.size + 1;
      }
      if (code >= next) break;
      previous = { start: out.length(), size: code < CLEAR ? 1 : (size[code] ?? 0) };
      if (code < CLEAR) out.put(code);
      else out.repeat(start[code] ?? 0, previous.size);
    }
  }
  return out.all();
};

const END_OF_RUNS = 128;

const unpackRuns = (bytes: Uint8Array, limit: number): Buffer => {
  const out = output(limit, bytes.length * 4);
  for (let at = 0; at < bytes.length; ) {
    const head = bytes[at++] ?? END_OF_RUNS;
    if (head === END_OF_RUNS) break;
    const count = head < END_OF_RUNS ? head + 1 : 257 - head;
    for (let done = 0; done < count; done += 1) out.put(bytes[head < END_OF_RUNS ? at + done : at] ?? 0);
    at += head < END_OF_RUNS ? count : 1;
  }
  return out.all();
};

const unpackAscii85 = (bytes: Uint8Array, limit: number): Buffer => {
  const out = output(limit, bytes.length);
  let [value, digits] = [0, 0];
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && digits === 0) for (let zero = 0; zero < 4; zero += 1) out.put(0);
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + byte - 0x21;
    digits += 1;
    if (digits < 5) continue;
    for (const shift of [24, 16, 8, 0]) out.put(Math.floor(value / 2 ** shift) & 255);
    [value, digits] = [0, 0];
  }
  return out.all();
};

const unpackHex = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(/[^0-9a-fA-F]/g, ''),
    'hex',
  );

type Unpack = (bytes: Uint8Array, limit: number) => Buffer | Promise<Buffer>;

/** The filters that make a stream larger, by both their names. Pictures' own filters end a chain. */
export const UNPACK: Readonly<Record<string, Unpack>> = {
  FlateDecode: inflate,
  Fl: inflate,
  LZWDecode: unpackLzw,
  LZW: unpackLzw,
  RunLengthDecode: unpackRuns,
  RL: unpackRuns,
  ASCII85Decode: unpackAscii85,
  A85: unpackAscii85,
  ASCIIHexDecode: unpackHex,
  AHx: unpackHex,
};

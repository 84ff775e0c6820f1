import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSink, ByteSource } from '../engine.ts';

const readAll = async (file: FileHandle, from: number, to: number): Promise<Uint8Array> => {
  const bytes = Buffer.allocUnsafeSlow(to - from);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) throw new Error('A file became shorter while it was read');
    done += bytesRead;
  }
  return bytes;
};

/** A file on this machine, read in pieces. */
export const openFileSource = async (path: string): Promise<ByteSource & { close: () => Promise<void> }> => {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return { size, read: (from, to) => readAll(file, from, to), close: () => file.close() };
};

/** A new file on this machine, written from front to back. Replaces what lies there. */
export const openFileSink = async (path: string): Promise<ByteSink & { close: () => Promise<void> }> => {
  const file = await open(path, 'w');
  return { write: (bytes) => file.writeFile(bytes), close: () => file.close() };
};

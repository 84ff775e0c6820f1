import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSink, ByteSource } from '../engine.ts';

const fill = async (file: FileHandle, from: number, bytes: Uint8Array): Promise<void> => {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) throw new Error('A file became shorter while it was read');
    done += bytesRead;
  }
};

/** A file on this machine, read in pieces. */
export const openFileSource = async (path: string): Promise<ByteSource & { close: () => Promise<void> }> => {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    size,
    read: async (from, to) => {
      const bytes = Buffer.allocUnsafeSlow(to - from);
      await fill(file, from, bytes);
      return bytes;
    },
    readInto: (from, into) => fill(file, from, into),
    close: () => file.close(),
  };
};

/** A new file on this machine, written from front to back. Replaces what lies there. */
export const openFileSink = async (path: string): Promise<ByteSink & { close: () => Promise<void> }> => {
  const file = await open(path, 'w');
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
  };
  return { write, close: () => file.close() };
};

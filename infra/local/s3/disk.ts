import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files that survive a kill: written beside their place under another name, then renamed over it. A reader sees the old
 * content or the new one. There is no fsync: this guards against a killed process, not against a power cut.
 */
export const writeJson = (path: string, value: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${newId(4)}.tmp`;
  writeFileSync(temporary, JSON.stringify(value));
  renameSync(temporary, path);
};

/** This process wrote the file, so its shape is trusted. */
export const readJson = <Value>(path: string): Value | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Value) : undefined;

/** Streams chunks into a new file of a folder and returns its path; a failure leaves no file. */
export const spool = async (folder: string, chunks: AsyncIterable<Buffer>): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, newId(12));
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.close();
    return path;
  } catch (error) {
    await file.close();
    rmSync(path, { force: true });
    throw error;
  }
};

export const newId = (bytes = 16): string => randomBytes(bytes).toString('hex');

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far each stream reader has come. Lost, it reads from the start again: stream readers are idempotent. */
export type Positions = { get: (place: string) => string | undefined; set: (place: string, position: string) => void };

export const openPositions = (dataDir: string): Positions => {
  const file = join(dataDir, 'stream-positions.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const set = (place: string, position: string) => {
    known[place] = position;
    writeFileSync(`${file}.new`, JSON.stringify(known, null, 2));
    renameSync(`${file}.new`, file);
  };
  return { get: (place) => known[place], set };
};

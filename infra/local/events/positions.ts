import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** How far each stream reader has come. Lost, it reads from the start again: stream readers are idempotent. */
export type Positions = { get: (place: string) => string | undefined; set: (place: string, position: string) => void };

export const openPositions = (dataDir: string): Positions => {
  const file = join(dataDir, 'stream-positions.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const set = (place: string, position: string) => {
    known[place] = position;
    writeWhole(file, JSON.stringify(known, null, 2));
  };
  return { get: (place) => known[place], set };
};

import { renameSync, writeFileSync } from 'node:fs';

/** Writes beside and renames: after a crash there is the old file or the new one, never an empty or half one. */
export const writeWhole = (file: string, text: string, mode = 0o644): void => {
  const unfinished = `${file}.${process.pid}.new`;
  writeFileSync(unfinished, text, { mode });
  renameSync(unfinished, file);
};

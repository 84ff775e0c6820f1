import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** OUT names a place where nothing may be written. Nothing was touched. */
export class BadOutput extends Error {
  override name = 'BadOutput';
}

const real = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

const sameFile = (one: string, two: string): boolean => {
  if (real(one) === undefined || real(two) === undefined) return false;
  const [a, b] = [statSync(one), statSync(two)];
  return a.ino === b.ino && a.dev === b.dev;
};

/**
 * Takes OUT away before any work begins: an older result must not pass for that of a run that was refused. Inputs and what is
 * no plain file stay as they are, and the run is refused.
 */
export const clearOutput = (path: string, inputs: readonly string[]): void => {
  if (inputs.some((input) => sameFile(input, path))) throw new BadOutput('OUT is one of the inputs');
  if (real(dirname(path)) === undefined) throw new BadOutput('OUT lies in a folder that does not exist');
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isFile()) throw new BadOutput('OUT is there already and is not a plain file');
  rmSync(path);
};

/** All of the bytes under the name, or no file at all. */
export const writeOutput = (path: string, bytes: Uint8Array): void => {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
  try {
    writeFileSync(unfinished, bytes, { flush: true, flag: 'wx' });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
};

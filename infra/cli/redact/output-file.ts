import { lstatSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
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

/** All of the file under the name, or no file at all: `fill` writes and proves it beside its place, then it is moved there. */
export const writeOutput = async <Value>(
  path: string,
  fill: (unfinished: string) => Promise<Value>,
): Promise<Value> => {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
  const leave = (): never => {
    rmSync(unfinished, { force: true });
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  try {
    const value = await fill(unfinished);
    renameSync(unfinished, path);
    return value;
  } finally {
    rmSync(unfinished, { force: true });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, leave);
  }
};

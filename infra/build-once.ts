import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMPS = 'dist/.stamps';

export type Part = {
  name: string;
  /** Files and folders whose content decides the result. */
  inputs: string[];
  /** One file that exists when the part was built. */
  output: string;
  build: () => Promise<void>;
};

/** Builds a part unless the same content was built before; says whether it did. */
export const buildOnce = async ({ name, inputs, output, build }: Part): Promise<boolean> => {
  const stamp = join(STAMPS, name);
  const content = digest(inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return false;
  await build();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, content);
  return true;
};

/** Hash of the content of files and folders. */
export const digest = (inputs: string[]): string => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const filesIn = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

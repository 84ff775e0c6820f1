import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Bundles carry their wasm beside index.mjs; run from source, the same file comes from the package. */
export const readAsset = (file: string, packagePath: string): Uint8Array<ArrayBuffer> => {
  const beside = fileURLToPath(new URL(`./${file}`, import.meta.url));
  const path = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(packagePath);
  return new Uint8Array(readFileSync(path));
};

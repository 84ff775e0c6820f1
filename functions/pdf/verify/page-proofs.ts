import type { PageProof } from '#shared/packet/binding.ts';
import { openFileSource } from '../concat/local-file.ts';
import { memorySource } from '../concat/normalise.ts';
import { withOwnDocument, withPage } from '../document.ts';
import type { ByteSource, Source } from '../engine.ts';
import { drawnByPage, openDigests } from './packet/drawn.ts';
import { lettersHash } from './packet/letters.ts';
import { scanFile } from './packet/scan-file.ts';
import { pagesOf } from './packet/tree.ts';
import { Unproven } from './unproven.ts';

/** Lends a source as bytes that are read in pieces. */
export const withBytes = async <Value>(source: Source, use: (bytes: ByteSource) => Promise<Value>): Promise<Value> => {
  if (source instanceof Uint8Array) return use(memorySource(source));
  const file = await openFileSource(source.file);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
};

/** The letters of every page, where nobody has read them yet. */
const readLetters = (source: Source): Promise<string[]> =>
  withOwnDocument(source, (document) =>
    Array.from({ length: document.pages }, (_, index) =>
      withPage(document, index, (page) => lettersHash(document, page)),
    ),
  );

/** What each page of a redacted part draws and reads. The packet is later held against it. `read`: the letters, where the verifier has just read these bytes. */
export const provePages = async (source: Source, read?: readonly string[]): Promise<PageProof[]> => {
  const drawn = await withBytes(source, async (bytes) => {
    const file = await scanFile(bytes);
    const digests = openDigests(file);
    const found: string[] = [];
    for (const page of pagesOf(file)) found.push(await drawnByPage(file, digests, page));
    return found;
  });
  const letters = read ?? (await readLetters(source));
  if (drawn.length !== letters.length) throw new Unproven('Two readers count the pages differently');
  return drawn.map((hash, index) => ({ drawn: hash, letters: letters[index] ?? '' }));
};

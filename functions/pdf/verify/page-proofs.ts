import type { PageProof } from '#shared/packet/binding.ts';
import { openFileSource } from '../concat/local-file.ts';
import { memorySource } from '../concat/normalise.ts';
import { withOwnDocument } from '../document.ts';
import type { ByteSource, Source } from '../engine.ts';
import { drawnByPage, openDigests } from './packet/drawn.ts';
import { hashLetters, lettersIn, readText } from './packet/letters.ts';
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

/** What each page of a redacted part draws and reads. The packet is later held against it. */
export const provePages = async (source: Source): Promise<PageProof[]> => {
  const drawn = await withBytes(source, async (bytes) => {
    const file = await scanFile(bytes);
    const digests = openDigests(file);
    const found: string[] = [];
    for (const page of pagesOf(file)) found.push(await drawnByPage(file, digests, page));
    return found;
  });
  const letters = await withOwnDocument(source, (document) =>
    Array.from({ length: document.pages }, (_, index) => hashLetters(lettersIn(readText(document, index)))),
  );
  if (drawn.length !== letters.length) throw new Unproven('Two readers count the pages differently');
  return drawn.map((hash, index) => ({ drawn: hash, letters: letters[index] ?? '' }));
};

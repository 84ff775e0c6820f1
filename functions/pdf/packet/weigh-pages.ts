import { openCopier } from '../concat/copier.ts';
import { openOutput } from '../concat/output.ts';
import { readPages } from '../concat/page-list.ts';
import { placePage } from '../concat/placement.ts';
import { writeRecordForm } from '../concat/record-form.ts';
import { openSource } from '../concat/source-file.ts';
import type { ByteSource } from '../engine.ts';

/** How many bytes each page of a part adds to a volume: written to nowhere, bodies of streams only counted. */
export const weighPages = async (source: ByteSource): Promise<number[]> => {
  const file = await openSource(source);
  const output = openOutput({ write: async () => undefined });
  let bodies = 0;
  output.copy = async (_window, _from, length) => {
    bodies += length;
  };
  const copier = openCopier(file, output);
  const weights: number[] = [];
  let before = 0;
  for (const page of await readPages(file)) {
    await writeRecordForm(copier, page, placePage(page).matrix);
    await copier.drain();
    const now = output.position() + bodies;
    weights.push(now - before);
    before = now;
  }
  return weights;
};

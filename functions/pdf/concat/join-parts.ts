import type { ByteSink, ByteSource } from '../engine.ts';
import { openCopier } from './copier.ts';
import { copyValue } from './copy-value.ts';
import { type Output, openOutput } from './output.ts';
import { readPages } from './page-list.ts';
import { openSource } from './source-file.ts';

const writePages = async (output: Output, source: ByteSource, tree: number): Promise<number[]> => {
  const file = await openSource(source);
  const copier = openCopier(file, output);
  const numbers: number[] = [];
  for (const { entries } of await readPages(file)) {
    const number = output.allocate();
    numbers.push(number);
    output.begin(number);
    output.text(`<</Type/Page/Parent ${tree} 0 R`);
    for (const [key, { bytes, from }] of entries) {
      output.text(`/${key}`);
      copyValue(output, bytes, from, copier.renumber);
    }
    output.text('>>\nendobj\n');
    await copier.drain();
    await output.settle();
  }
  return numbers;
};

/** Redacted parts of one document as one document again: its pages as they are, and nothing else. Deterministic. */
export const joinParts = async (
  parts: readonly ByteSource[],
  sink: ByteSink,
): Promise<{ sha256: string; bytes: number }> => {
  const output = openOutput(sink);
  const [tree, catalog] = [output.allocate(), output.allocate()];
  const pages: number[] = [];
  for (const part of parts) pages.push(...(await writePages(output, part, tree)));
  output.begin(tree);
  output.text(`<</Type/Pages/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]/Count ${pages.length}>>\nendobj\n`);
  output.begin(catalog);
  output.text(`<</Type/Catalog/Pages ${tree} 0 R>>\nendobj\n`);
  return output.finish((size) => `<</Size ${size}/Root ${catalog} 0 R>>`);
};

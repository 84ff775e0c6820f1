import { readRuns } from '../characters.ts';
import { withOwnDocument, withPage } from '../document.ts';
import { readPageTexts } from '../pdfjs.ts';
import type { Rebuilt } from '../rebuild.ts';
import { checkFileStructure } from './file-structure.ts';
import { parseOutput } from './parse-output.ts';
import { checkPixels } from './pixels.ts';
import { checkRebuiltPages } from './rebuilt-pages.ts';
import { checkRemovedWords } from './removed-words.ts';
import { checkStreams } from './streams.ts';

export type Evidence = {
  bytes: Uint8Array;
  pages: number;
  rebuilt: readonly Rebuilt[];
  carriedWords: readonly string[];
};

/**
 * Judges finished bytes, knowing only where the boxes are and which words they took. Three readers that did not write the
 * file look at it: a byte scan, PDFium and pdf.js. Throws on the first doubt; returns what was checked, for the certificate.
 */
export const verifyRedaction = async ({ bytes, pages, rebuilt, carriedWords }: Evidence): Promise<string[]> => {
  checkFileStructure(bytes, { info: false });
  const output = await parseOutput(bytes, pages);
  checkRebuiltPages(output, rebuilt);
  const pdfiumTexts = await withOwnDocument(bytes, (document) => {
    checkPixels(document, rebuilt);
    return Array.from({ length: document.pages }, (_, index) =>
      withPage(document, index, (page) => readRuns(document, page).map(({ text }) => text)),
    );
  });
  const removed = rebuilt.flatMap(({ words }) => words.removed);
  const outside = [...carriedWords, ...rebuilt.flatMap(({ words }) => words.outside)];
  checkRemovedWords(removed, outside, {
    pdfium: pdfiumTexts.flat(),
    pdfjs: (await readPageTexts(bytes)).flatMap((text) => text.split(/\s+/)),
  });
  checkStreams(output, rebuilt, removed, outside);
  return [
    'one header, one cross-reference table, one end; no earlier revision, no encryption',
    'no scripts, actions, attachments, metadata, layers, forms, structure or annotations; every object reachable',
    'each rebuilt page is one image and one text block in a fixed grammar, no word meets a box',
    'every burned pixel is black in the decoded image',
    'no removed word occurs more often than outside the boxes, read by PDFium and by pdf.js',
    'no decoded stream or string holds a removed word, in UTF-8, UTF-16 or hexadecimal',
  ];
};

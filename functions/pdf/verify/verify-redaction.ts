import { readWords } from '../characters.ts';
import { withOwnDocument, withPage } from '../document.ts';
import { readPageTexts } from '../pdfjs.ts';
import type { Rebuilt } from '../rebuild.ts';
import { accountBytes } from './account-bytes.ts';
import { type Carried, checkCarriedPage } from './carried-pages.ts';
import { checkFileStructure } from './file-structure.ts';
import { lettersHash } from './packet/letters.ts';
import { parseOutput } from './parse-output.ts';
import { checkPixels } from './pixels.ts';
import { checkRebuiltPages } from './rebuilt-pages.ts';
import { checkRemovedWords, type PageText } from './removed-words.ts';
import { checkStreams } from './streams.ts';
import { Unproven } from './unproven.ts';

/** What was checked, and the letters of each page as PDFium reads them (packet/letters.ts). */
export type Verified = { checks: string[]; letters: string[] };
export type Evidence = { bytes: Uint8Array; rebuilt: readonly Rebuilt[]; carried: readonly Carried[] };

const CHECKS = [
  'one header, one cross-reference table, one end; every byte belongs to an object that the table lists; no earlier revision, no encryption',
  'every dictionary has only the keys of its part; no scripts, actions, attachments, metadata, layers, forms, structure or annotations; every object reachable',
  'each rebuilt page is one image and one text block in a fixed grammar, no word meets a box',
  'the image of each rebuilt page holds its pixels and nothing else; every burned pixel is black when decoded',
  'each carried page reads and looks as its source did, and shows every word it holds',
  'no removed word occurs more often than outside the boxes, whole or in pieces, read by PDFium and by pdf.js',
  'no decoded stream, string or name holds a removed word, in UTF-8, UTF-16 or hexadecimal; no stream has bytes after its end',
];

/**
 * Judges finished bytes, knowing only where the boxes are, which words they took and what was seen. Three readers that did
 * not write the file look at it: a byte scan, PDFium and pdf.js. Throws on the first doubt; returns what was checked.
 */
export const verifyRedaction = async ({ bytes, rebuilt, carried }: Evidence): Promise<Verified> => {
  const pages = [
    ...rebuilt.map((facts) => ({ ...facts, rebuilt: true })),
    ...carried.map((facts) => ({ ...facts, rebuilt: false })),
  ]
    .sort((a, b) => a.index - b.index)
    .map(({ page, rebuilt: made }) => ({ page, rebuilt: made }));
  const pageOf = (index: number): number => pages[index]?.page ?? 0;
  checkFileStructure(bytes, { info: false });
  accountBytes(bytes);
  const output = await parseOutput(bytes, pages.length);
  checkRebuiltPages(output, rebuilt);
  const letters: string[] = [];
  const pdfium = await withOwnDocument(bytes, (document) => {
    // The proofs tell of every page that PDFium sees, also one that nobody expected.
    if (document.pages !== pages.length) throw new Unproven('The file has another number of pages');
    const made = new Map(rebuilt.map((facts) => [facts.index, facts]));
    const texts = pages.map(({ page }, index): PageText => {
      const facts = made.get(index);
      return withPage(document, index, (handle) => {
        if (facts) checkPixels(document, handle, facts);
        letters.push(lettersHash(document, handle));
        return { page, words: readWords(document, handle) };
      });
    });
    for (const facts of carried) checkCarriedPage(document, facts, texts[facts.index]?.words ?? []);
    return texts;
  });
  const pdfjs = (await readPageTexts(bytes)).map((text, index) => ({ page: pageOf(index), words: text.split(/\s+/) }));
  const removed = rebuilt.flatMap(({ words }) => words.removed);
  const outside = [...carried.flatMap(({ words }) => words), ...rebuilt.flatMap(({ words }) => words.outside)];
  checkRemovedWords(removed, outside, { pdfium, pdfjs });
  checkStreams(output, pages, removed, outside);
  return { checks: CHECKS, letters };
};

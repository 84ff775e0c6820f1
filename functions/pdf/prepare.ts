import type { PDFDocument, PDFObject } from 'pdf-lib';
import { readRuns } from './characters.ts';
import { cleanPage } from './clean-page.ts';
import { type OpenDocument, saveCopy, withOwnDocument, withPage } from './document.ts';
import type { Source } from './engine.ts';
import { flattenPage } from './flatten.ts';
import { hasHiddenLayers, loadTree, userUnitOf } from './source-tree.ts';

export type Prepared = {
  /** The document as PDFium wrote it, reduced to clean pages. */
  tree: PDFDocument;
  /** 0-based pages that travel as vector graphics; all others are rebuilt from pixels. */
  carried: ReadonlySet<number>;
  userUnits: readonly number[];
  /** Words of the carried pages, flattened annotations included. */
  carriedWords: string[];
};

type Flattened = { bytes: Uint8Array; words: Map<number, string[]> };

const flatten = (source: Source, password: string, marked: ReadonlySet<number>): Promise<Flattened> => {
  const flattenUnmarked = (document: OpenDocument): Flattened => {
    const words = new Map<number, string[]>();
    for (let index = 0; index < document.pages; index += 1) {
      if (marked.has(index) || !flattenPage(document, index)) continue;
      words.set(
        index,
        withPage(document, index, (page) => readRuns(document, page).map(({ text }) => text)),
      );
    }
    return { bytes: saveCopy(document), words };
  };
  return withOwnDocument(source, flattenUnmarked, password);
};

/** Cleaning reads the content; a page whose content cannot be read is not carried. */
const canBeCleaned = (tree: PDFDocument, index: number, seen: Set<PDFObject>): boolean => {
  try {
    cleanPage(tree.getPage(index), seen);
    return true;
  } catch {
    return false;
  }
};

/** Splits the pages into those that may travel as they are, cleaned, and those that must be rebuilt. */
export const prepare = async (
  source: Source,
  password: string,
  pages: number,
  marked: ReadonlySet<number>,
): Promise<Prepared> => {
  const flattened = await flatten(source, password, marked);
  const tree = await loadTree(flattened.bytes);
  if (tree.getPageCount() !== pages) throw new Error('Two parsers disagree about the number of pages');
  const userUnits = tree.getPages().map(({ node }) => userUnitOf(node));
  const seen = new Set<PDFObject>();
  const wanted = hasHiddenLayers(tree) ? [] : [...flattened.words.keys()];
  const carried = new Set(wanted.filter((index) => canBeCleaned(tree, index, seen)));
  return { tree, carried, userUnits, carriedWords: [...carried].flatMap((index) => flattened.words.get(index) ?? []) };
};

import { readRuns, rectOf } from './characters.ts';
import { type OpenDocument, withOwnDocument, withPage } from './document.ts';
import type { Word } from './engine.ts';
import { flattenPage } from './flatten.ts';

/** What the reviewer sees, form values and notes included: they are drawn into the page of this copy before it is read. */
const runsOf = <Seen>(
  document: OpenDocument,
  index: number,
  see: (run: ReturnType<typeof readRuns>[number]) => Seen,
): Seen[] => {
  flattenPage(document, index);
  return withPage(document, index, (page) => readRuns(document, page).map(see));
};

/** The text of every page in content order, words parted by one space. */
export const extractText = (bytes: Uint8Array): Promise<string[]> =>
  withOwnDocument(bytes, (document) =>
    Array.from({ length: document.pages }, (_, index) => runsOf(document, index, ({ text }) => text).join(' ')),
  );

/** `page` is 1-based. */
export const extractWords = (bytes: Uint8Array, page: number): Promise<Word[]> =>
  withOwnDocument(bytes, (document) =>
    runsOf(document, page - 1, ({ text, characters }) => ({ text, rect: rectOf(characters) })),
  );

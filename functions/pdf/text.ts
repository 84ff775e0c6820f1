import { readRuns, rectOf } from './characters.ts';
import { withOwnDocument, withPage } from './document.ts';
import type { Word } from './engine.ts';

/** The text of every page in content order, words parted by one space. */
export const extractText = (bytes: Uint8Array): Promise<string[]> =>
  withOwnDocument(bytes, (document) =>
    Array.from({ length: document.pages }, (_, index) =>
      withPage(document, index, (page) =>
        readRuns(document, page)
          .map(({ text }) => text)
          .join(' '),
      ),
    ),
  );

/** `page` is 1-based. */
export const extractWords = (bytes: Uint8Array, page: number): Promise<Word[]> =>
  withOwnDocument(bytes, (document) =>
    withPage(document, page - 1, (loaded) =>
      readRuns(document, loaded).map(({ text, characters }) => ({ text, rect: rectOf(characters) })),
    ),
  );

import { readRuns, rectOf } from '#functions/pdf/characters.ts';
import { withOwnDocument, withPage } from '#functions/pdf/document.ts';
import { markId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';

const id = (index: number): Mark['id'] => markId.parse(`mrk_${String(index).padStart(26, '0')}`);

export const drawn = (index: number, page: number, rect: Mark['rect'], source: Mark['source'] = 'drawn'): Mark => ({
  id: id(index),
  page,
  rect,
  reason: 'third-party',
  source,
});

/** Marks as search-and-mark makes them: one for every word that matches. */
export const searchMarks = (bytes: Uint8Array, pattern: RegExp): Promise<Mark[]> =>
  withOwnDocument(bytes, (document) => {
    const marks: Mark[] = [];
    for (let index = 0; index < document.pages; index += 1) {
      const words = withPage(document, index, (page) => readRuns(document, page));
      for (const word of words)
        if (pattern.test(word.text)) marks.push(drawn(marks.length, index + 1, [...rectOf(word.characters)], 'search'));
    }
    return marks;
  });

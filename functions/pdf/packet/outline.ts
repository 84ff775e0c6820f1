import { textString } from '../concat/numbers.ts';
import type { Output } from '../concat/output.ts';
import { writeObject } from './write-face.ts';

/** `page` is the place of the page in the volume, 0-based. */
export type Bookmark = { title: string; page: number; children?: Bookmark[] };

export const destination = (page: number): string => `[${page} 0 R/Fit]`;

type Level = { first: number; last: number; open: number };

/** Writes siblings of the outline (ISO 32000-1, 12.3.3); `open` is how many lines show below. */
const writeLevel = (
  output: Output,
  parent: number,
  bookmarks: readonly Bookmark[],
  pageNumber: (index: number) => number,
): Level | undefined => {
  const numbers = bookmarks.map(() => output.allocate());
  let open = bookmarks.length;
  bookmarks.forEach(({ title, page, children = [] }, index) => {
    const own = numbers[index] ?? 0;
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    const below = writeLevel(output, own, children, pageNumber);
    open += below?.open ?? 0;
    const links = [
      before ? `/Prev ${before} 0 R` : '',
      after ? `/Next ${after} 0 R` : '',
      below ? `/First ${below.first} 0 R/Last ${below.last} 0 R/Count ${below.open}` : '',
    ].join('');
    writeObject(
      output,
      own,
      `<</Title ${textString(title)}/Parent ${parent} 0 R/Dest${destination(pageNumber(page))}${links}>>`,
    );
  });
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first && last ? { first, last, open } : undefined;
};

export const writeOutline = (
  output: Output,
  bookmarks: readonly Bookmark[],
  pageNumber: (index: number) => number,
): number => {
  const root = output.allocate();
  const level = writeLevel(output, root, bookmarks, pageNumber);
  const lines = level ? `/First ${level.first} 0 R/Last ${level.last} 0 R/Count ${level.open}` : '';
  writeObject(output, root, `<</Type/Outlines${lines}>>`);
  return root;
};

import type { Mark } from '#shared/redaction/mark.ts';
import { countOf } from '../../words/names.ts';
import { coverOf, type PageCover } from '../cover/page-cover.ts';
import { byPage } from '../mark-groups.ts';

export type ListGroup = { name: string; note: string; marks: Mark[] };

/** Words that go from a page: one under two marks goes once. */
const wordsOf = (cover: PageCover | undefined, marks: readonly Mark[]): number | null => {
  const covers = marks.map((mark) => coverOf(cover, mark));
  if (covers.includes(undefined)) return null;
  return new Set(covers.flatMap((one) => one?.words ?? [])).size;
};

/** Marks by page, each page with the number of words that will go from it. */
export const groupByPage = (marks: readonly Mark[], covers: ReadonlyMap<number, PageCover>): ListGroup[] =>
  [...byPage(marks)].map(([page, own]) => {
    const words = wordsOf(covers.get(page), own);
    const count = countOf(own.length, 'mark');
    return {
      name: `Page ${page}`,
      note: words === null ? count : `${count}, ${countOf(words, 'word')} go`,
      marks: own,
    };
  });

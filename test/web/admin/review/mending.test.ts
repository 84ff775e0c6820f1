import { describe, expect, it } from 'vitest';
import type { MarkId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { editMarks, NO_MARKS, sameMarks } from '#web/admin/review/marks.ts';
import { readReviewSearch } from '#web/admin/review/review-search.ts';
import { widened } from '#web/admin/review/widen.ts';

const a: Mark = { id: 'a' as MarkId, page: 1, rect: [50, 30, 10, 20], reason: 'third-party', source: 'drawn' };

describe('marks that are widened', () => {
  it('grow on every side as far as the page goes', () => {
    expect(widened([a], [8, 0, 612, 32]).get(a.id)).toEqual([8, 16, 54, 32]);
  });
  it('are one step to undo', () => {
    const start = editMarks(NO_MARKS, { type: 'load', marks: [a, { ...a, id: 'b' as MarkId, page: 2 }] });
    const wide = editMarks(start, { type: 'reshape', rects: widened([a], [0, 0, 612, 792]) });
    expect(wide.marks.map(({ rect }) => rect[2])).toEqual([54, 10]);
    expect(editMarks(wide, { type: 'undo' }).marks).toEqual(start.marks);
  });
});

describe('how far a mark reaches', () => {
  it('is a choice that is saved and can be undone; the default says nothing', () => {
    const start = editMarks(NO_MARKS, { type: 'load', marks: [a] });
    const narrow = editMarks(start, { type: 'cover', ids: [a.id], cover: 'word' });
    expect(narrow.marks[0]?.cover).toBe('word');
    expect(sameMarks(narrow.marks, start.marks)).toBe(false);
    expect(editMarks(narrow, { type: 'cover', ids: [a.id], cover: 'cell' }).marks).toEqual(start.marks);
    expect(editMarks(narrow, { type: 'undo' }).marks).toEqual(start.marks);
  });
});

describe('the address of a review', () => {
  it.each([
    [
      { page: 4, failed: 'redaction-unproven' },
      { page: 4, failed: 'redaction-unproven' },
    ],
    [{ page: 0, failed: 'Harold Finch' }, {}],
    [{ page: '4', other: 'x' }, {}],
  ])('%j says %j', (raw, said) => expect(readReviewSearch(raw)).toEqual(said));
});

import { describe, expect, it } from 'vitest';
import type { MarkId } from '#shared/ids.ts';
import { MAX_MARKS, type Mark } from '#shared/redaction/mark.ts';
import { groupByReason, inReadingOrder } from '#web/admin/review/mark-groups.ts';
import { editMarks, type MarksEdit, NO_MARKS, sameMarks } from '#web/admin/review/marks.ts';

const mark = (id: string, own: Partial<Mark> = {}): Mark => ({
  id: id as MarkId,
  page: 1,
  rect: [10, 10, 50, 20],
  reason: 'third-party',
  source: 'drawn',
  ...own,
});
const a = mark('a');
const b = mark('b', { rect: [10, 700, 50, 720], reason: 'legal' });
const edited = (...edits: MarksEdit[]) => edits.reduce(editMarks, NO_MARKS);

describe('editing marks', () => {
  it('takes back and repeats every kind of change', () => {
    const edits: MarksEdit[] = [
      { type: 'add', marks: [a, b] },
      { type: 'reason', ids: [a.id], reason: 'sensitive' },
      { type: 'move', id: b.id, rect: [0, 0, 9, 9] },
      { type: 'remove', ids: [a.id] },
    ];
    const done = edited(...edits);
    const undone = edits.reduce((state) => editMarks(state, { type: 'undo' }), done);
    expect(undone.marks).toEqual([]);
    const redone = edits.reduce((state) => editMarks(state, { type: 'redo' }), undone);
    expect(redone.marks).toEqual(done.marks);
  });

  it('takes back a run of nudges at once', () => {
    const moved = edited(
      { type: 'add', marks: [a] },
      { type: 'move', id: a.id, rect: [11, 10, 51, 20] },
      { type: 'move', id: a.id, rect: [12, 10, 52, 20] },
    );
    expect(editMarks(moved, { type: 'undo' }).marks).toEqual([a]);
  });

  it('forgets what was undone once something new is done', () => {
    const state = edited({ type: 'add', marks: [a] }, { type: 'undo' }, { type: 'add', marks: [b] });
    expect(editMarks(state, { type: 'redo' })).toBe(state);
  });

  it('marks the same place once, however often all hits are marked', () => {
    const state = edited(
      { type: 'add', marks: [a] },
      { type: 'add', marks: [mark('c', { rect: [10.2, 10, 50, 20] })] },
    );
    expect(state.marks).toEqual([a]);
  });

  it('stops at as many marks as the API takes', () => {
    const many = Array.from({ length: MAX_MARKS + 5 }, (_, at) => mark(`m${at}`, { page: at + 1 }));
    expect(edited({ type: 'add', marks: many }).marks).toHaveLength(MAX_MARKS);
  });

  it('has nothing to take back right after loading', () => {
    const state = edited({ type: 'add', marks: [a] }, { type: 'load', marks: [b] });
    expect(editMarks(state, { type: 'undo' })).toBe(state);
  });
});

describe('comparing marks', () => {
  it('looks at place and reason, not at order', () => {
    expect(sameMarks([a, b], [b, a])).toBe(true);
    expect(sameMarks([a], [{ ...a, reason: 'legal' }])).toBe(false);
    expect(sameMarks([a], [{ ...a, rect: [10, 10, 50, 21] }])).toBe(false);
    expect(sameMarks([a], [])).toBe(false);
  });
});

describe('listing marks', () => {
  const late = mark('z', { page: 2 });
  it('goes by page, then down the page', () => {
    expect(inReadingOrder([late, a, b]).map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  });
  it('groups by reason and leaves out reasons without marks', () => {
    expect(groupByReason([late, a, b]).map(({ reason, marks }) => [reason, marks.length])).toEqual([
      ['third-party', 2],
      ['legal', 1],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { itemAt, stack, visibleRange } from '#web/admin/review/viewer/visible-range.ts';

const { tops, total } = stack(
  Array.from({ length: 500 }, () => 800),
  16,
);

describe('pages in the window', () => {
  it('are the ones in view and one beyond on each side, of any number', () => {
    expect(total).toBe(500 * 816 + 16);
    expect(visibleRange(tops, 0, 900)).toEqual([0, 1, 2]);
    expect(visibleRange(tops, 100 * 816, 900)).toEqual([98, 99, 100, 101, 102]);
    expect(visibleRange(tops, total, 900)).toEqual([498, 499]);
  });
  it('are none in an empty document', () => expect(visibleRange([], 0, 900)).toEqual([]));
  it('are found by offset', () => {
    expect(itemAt(tops, 0)).toBe(0);
    expect(itemAt(tops, 16 + 816 * 3)).toBe(3);
    expect(itemAt(tops, 15 + 816 * 3)).toBe(2);
  });
});

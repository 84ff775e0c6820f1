import { describe, expect, it } from 'vitest';
import type { MarkId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { coverOf, keyOf, pageCover, wishOf } from '#web/admin/review/cover/page-cover.ts';
import type { PageShape } from '#web/admin/review/geometry.ts';

const mark = (own: Partial<Mark> = {}): Mark => ({
  id: 'a' as MarkId,
  page: 1,
  rect: [10, 10, 50, 20],
  reason: 'third-party',
  source: 'drawn',
  ...own,
});
const word = (text: string, x: number) => ({ text, box: { x, y: 100, width: 30, height: 10 } });

describe('what a mark will take', () => {
  const plan = { byMark: [[{ x0: 200, y0: 190, x1: 400, y1: 230 }]], tone: 'bilevel', density: [2, 2] } as const;
  const cover = pageCover('key', [mark()], { ...plan, byMark: plan.byMark.map((boxes) => [...boxes]) }, [
    word('before', 60),
    word('Lucinda', 110),
    word('Ruiz', 180),
    word('after', 210),
  ]);

  it('is told in points of the page as shown', () => {
    expect(coverOf(cover, mark())?.boxes).toEqual([{ x: 100, y: 95, width: 100, height: 20 }]);
  });

  it('names the words under it, those cut by its edge too', () => {
    expect(coverOf(cover, mark())?.words.map(({ text }) => text)).toEqual(['Lucinda', 'Ruiz']);
  });

  it('is not told of a mark that has been moved or changed since', () => {
    expect(coverOf(cover, mark({ rect: [10, 10, 50, 24] }))).toBeUndefined();
    expect(coverOf(cover, mark({ cover: 'word' }))).toBeUndefined();
    expect(coverOf(cover, mark({ reason: 'legal' }))).toBeDefined();
  });

  it('is worked out anew for another reach, another place, another mark and a further reading', () => {
    const key = keyOf([mark()], 'done 3');
    expect(keyOf([mark({ reason: 'legal' })], 'done 3')).toBe(key);
    const others = [
      [mark({ cover: 'word' })],
      [mark({ rect: [10, 10, 50, 21] })],
      [mark(), mark({ id: 'b' as MarkId })],
    ];
    for (const marks of others) expect(keyOf(marks, 'done 3')).not.toBe(key);
    expect(keyOf([mark()], 'done 4')).not.toBe(key);
  });
});

describe('a mark as the worker is told of it', () => {
  it('stands where it is seen on a turned page', () => {
    const shape: PageShape = { width: 792, height: 612, rotation: 90, crop: [0, 0, 612, 792] };
    const { rect } = wishOf(mark({ rect: [72, 10, 172, 20] }), shape);
    expect(rect.map((value) => Math.round(value))).toEqual([10, 72, 20, 172]);
  });
});

import { describe, expect, it } from 'vitest';
import { boxesBetween, linesOf, type RawGlyph } from '#web/admin/review/text-lines.ts';

const SIZE = { width: 6, height: 12 };
/** Letters of a line that starts at a point and goes a step per letter. */
const letters = (
  start: number,
  count: number,
  at: { x: number; y: number },
  step: { x: number; y: number },
): RawGlyph[] =>
  Array.from({ length: count }, (_, index) => {
    const place = { x: at.x + index * step.x, y: at.y + index * step.y };
    const room = step.x === 0 ? { ...place, width: 12, height: 6 } : { ...place, ...SIZE };
    return { index: start + index, room, ink: { ...room, height: room.height - 2 }, isSpace: false };
  });

describe('letters grouped into lines', () => {
  it.each([
    ['upright', { x: 6, y: 0 }, { x: 0, y: 15 }],
    ['upside down', { x: -6, y: 0 }, { x: 0, y: -15 }],
    ['turned clockwise', { x: 0, y: 6 }, { x: -15, y: 0 }],
    ['turned the other way', { x: 0, y: -6 }, { x: 15, y: 0 }],
  ])('%s text keeps its lines', (_, step, pitch) => {
    const glyphs = [
      ...letters(0, 8, { x: 300, y: 300 }, step),
      ...letters(10, 8, { x: 300 + pitch.x, y: 300 + pitch.y }, step),
    ];
    expect(linesOf(glyphs).map((line) => line.glyphs.map(({ index }) => index))).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [10, 11, 12, 13, 14, 15, 16, 17],
    ]);
  });

  it('splits columns, so that a cell can be marked alone', () => {
    const row = [...letters(0, 4, { x: 0, y: 0 }, { x: 6, y: 0 }), ...letters(4, 4, { x: 200, y: 0 }, { x: 6, y: 0 })];
    expect(linesOf(row)).toHaveLength(2);
  });
});

describe('text marked on a page', () => {
  const lines = linesOf([
    ...letters(0, 10, { x: 0, y: 0 }, { x: 6, y: 0 }),
    ...letters(10, 10, { x: 0, y: 15 }, { x: 6, y: 0 }),
    ...letters(20, 10, { x: 0, y: 30 }, { x: 6, y: 0 }),
  ]);

  it('follows a drag like a selection: rest of the first line, all of the middle, start of the last', () => {
    const boxes = boxesBetween(lines, { x: 32, y: 5 }, { x: 10, y: 36 });
    expect(boxes.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual([
      [29, 31],
      [-1, 61],
      [-1, 13],
    ]);
  });

  it('does not care which way the drag went', () => {
    const forth = boxesBetween(lines, { x: 32, y: 5 }, { x: 10, y: 36 });
    expect(boxesBetween(lines, { x: 10, y: 36 }, { x: 32, y: 5 })).toEqual(forth);
  });

  it('is empty on a page without text', () => {
    expect(boxesBetween([], { x: 0, y: 0 }, { x: 9, y: 9 })).toEqual([]);
  });
});

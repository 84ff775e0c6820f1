import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Affine, toPage, toPixels } from '#shared/redaction/cover/affine.ts';
import type { Box } from '#shared/redaction/cover/box.ts';
import { coverMarks } from '#shared/redaction/cover/cover-marks.ts';
import { type Picture, survey } from '#shared/redaction/cover/ink.ts';
import { wordCoverLeak } from '#shared/redaction/cover/leak.ts';
import { planBurn } from '#shared/redaction/cover/plan-burn.ts';
import { skewOf } from '#shared/redaction/cover/skew.ts';
import { wordsUnder } from '#shared/redaction/cover/words-under.ts';

const SIZE = { width: 850, height: 1100 };
const DPI = 100;
/** Pixels are the points of these pages: a mark says in pixels from the top where it lies. */
const UPSIDE_DOWN: Affine = [1, 0, 0, 1, 0, 0];

const sheet = (draw: (fill: (box: Box, level: number) => void) => void): Picture => {
  const pixels = new Uint8Array(SIZE.width * SIZE.height).fill(255);
  draw(({ x0, y0, x1, y1 }, level) => {
    for (let y = y0; y < y1; y += 1) pixels.fill(level, y * SIZE.width + x0, y * SIZE.width + x1);
  });
  return { ...SIZE, pixels, layout: 'gray' };
};

/** Strokes four pixels wide, as a line of letters would be, climbing by `slope`. */
const letters = (fill: (box: Box, level: number) => void, x: number, y: number, count: number, slope = 0): void => {
  for (let index = 0; index < count; index += 1) {
    const left = x + index * 9;
    const top = y + Math.round(slope * (left - x));
    fill({ x0: left, y0: top, x1: left + 4, y1: top + 11 }, 0);
  }
};

const cover = (picture: Picture, rect: [number, number, number, number]): Box[] =>
  coverMarks({ ...survey(picture), letters: [], affine: UPSIDE_DOWN, dpi: DPI, marks: [{ rect }] }).flat();

describe('what a mark on a picture covers', () => {
  it('ends at the rules of a table, and a rule below is not ink of the line', () => {
    const picture = sheet((fill) => {
      for (const x of [200, 400, 600]) fill({ x0: x, y0: 80, x1: x + 2, y1: 130 }, 0);
      for (const y of [80, 130]) fill({ x0: 200, y0: y, x1: 602, y1: y + 2 }, 0);
      letters(fill, 210, 100, 18);
      letters(fill, 410, 100, 18);
    });
    const [box] = cover(picture, [412, 98, 440, 113]);
    expect(box?.x0).toBeGreaterThanOrEqual(402);
    expect(box?.x1).toBeLessThanOrEqual(600);
    expect(box?.x0).toBeLessThanOrEqual(410);
  });

  it('follows a line that climbs', () => {
    const picture = sheet((fill) => {
      for (let row = 0; row < 20; row += 1) letters(fill, 80, 100 + row * 40, 70, 0.02);
    });
    expect(skewOf(survey(picture).ink)).toBeCloseTo(0.02, 2);
    const boxes = cover(picture, [300, 182, 330, 200]);
    expect(boxes.length).toBeGreaterThan(2);
    for (let index = 0; index < 70; index += 1) {
      const [x, y] = [80 + index * 9, 180 + Math.round(0.02 * index * 9)];
      expect(boxes.some((box) => box.x0 <= x && box.x1 > x && box.y0 <= y && box.y1 >= y + 11)).toBe(true);
    }
  });

  it('stays as drawn on a photo', () => {
    const picture = sheet((fill) => {
      for (let y = 100; y < 500; y += 1)
        for (let x = 100; x < 700; x += 1) fill({ x0: x, y0: y, x1: x + 1, y1: y + 1 }, (x * 7919 + y * 104729) % 256);
    });
    const [box] = cover(picture, [300, 300, 340, 320]);
    expect((box?.x1 ?? 850) - (box?.x0 ?? 0)).toBeLessThan(120);
  });

  it('takes every row of a paragraph under a drawn box', () => {
    const picture = sheet((fill) => {
      for (let row = 0; row < 6; row += 1) letters(fill, 80, 100 + row * 20, 60);
    });
    const [box] = cover(picture, [200, 118, 400, 175]);
    expect(box?.x0).toBeLessThanOrEqual(80);
    expect(box?.x1).toBeGreaterThanOrEqual(80 + 60 * 9);
    expect(box?.y0).toBeGreaterThanOrEqual(111);
    expect(box?.y1).toBeLessThanOrEqual(180);
  });
});

describe('how a page is kept', () => {
  it('does not count tints under boxes, once or twice covered', () => {
    const panel = sheet((fill) => fill({ x0: 100, y0: 100, x1: 700, y1: 300 }, 128));
    const page = { picture: panel, letters: [], affine: UPSIDE_DOWN, dpi: DPI };
    const rect: [number, number, number, number] = [100, 100, 700, 300];
    expect(planBurn({ ...page, marks: [] }).tone).toBe('gray');
    expect(planBurn({ ...page, marks: [{ rect, cover: 'word' }] }).tone).toBe('bilevel');
    expect(
      planBurn({
        ...page,
        marks: [
          { rect, cover: 'word' },
          { rect, cover: 'word' },
        ],
      }).tone,
    ).toBe('bilevel');
  });
});

describe('the way back to the page', () => {
  it('holds the rectangle, on any turn, origin and scale', () => {
    const turns: Affine[] = [
      [2.5, 0, 0, -2.5, -30, 2000],
      [0, 2.5, 2.5, 0, 10, 20],
      [-2.5, 0, 0, 2.5, 1500, 0],
      [0, -2.5, -2.5, 0, 1500, 1500],
    ];
    const side = fc.double({ min: 1, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...turns), side, side, side, side, (affine, x, y, width, height) => {
        const back = toPage(affine, toPixels(affine, [x, y, x + width, y + height]));
        const slack = 1 / 2.5 + 1e-6;
        expect(back[0]).toBeLessThanOrEqual(x + 1e-6);
        expect(back[0]).toBeGreaterThanOrEqual(x - slack);
        expect(back[3]).toBeGreaterThanOrEqual(y + height - 1e-6);
        expect(back[3]).toBeLessThanOrEqual(y + height + slack);
      }),
    );
  });

  it('names the words that boxes touch', () => {
    const words = [
      { text: 'one', rect: [10, 10, 30, 20] as const },
      { text: 'two', rect: [40, 10, 60, 20] as const },
    ];
    expect(wordsUnder([{ x0: 0, y0: 0, x1: 35, y1: 15 }], words, UPSIDE_DOWN).map(({ text }) => text)).toEqual(['one']);
  });
});

describe('what a word cover gives away', () => {
  it('is near what was measured for a name at 11 points, more for a width that few names have', () => {
    const usual = wordCoverLeak({ width: 40, fontSize: 11 });
    expect(usual.bits).toBeGreaterThan(5.5);
    expect(usual.bits).toBeLessThan(7.5);
    const long = wordCoverLeak({ width: 80, fontSize: 11 });
    expect(long.bits).toBeGreaterThan(usual.bits + 3);
    expect(long.names).toBeLessThan(usual.names);
  });

  it('never says more than there is to say, nor less than nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -10, max: 5000 }),
        fc.double({ noNaN: true, min: -1, max: 200 }),
        (width, fontSize) => {
          const { bits, names } = wordCoverLeak({ width, fontSize });
          expect(bits >= 0 && bits <= 13.3).toBe(true);
          expect(names).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});

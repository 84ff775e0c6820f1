import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxBetween, nudge, type PageShape, toBox, toRect } from '#web/admin/review/geometry.ts';

const upright: PageShape = { width: 612, height: 792, rotation: 0, crop: [0, 0, 612, 792] };
const turned = (rotation: PageShape['rotation']): PageShape =>
  rotation % 180 === 0 ? { ...upright, rotation } : { ...upright, width: 792, height: 612, rotation };

/** Floating point leaves dust; a hundredth of a point is what is saved. */
const tidy = (box: Box) =>
  Object.fromEntries(Object.entries(box).map(([side, value]) => [side, Number(value.toFixed(6))]));

describe('a mark on the page as shown', () => {
  it.each([
    [0, { x: 72, y: 772, width: 100, height: 10 }],
    [90, { x: 10, y: 72, width: 10, height: 100 }],
    [180, { x: 440, y: 10, width: 100, height: 10 }],
    [270, { x: 772, y: 440, width: 10, height: 100 }],
  ] as const)('stands where /Rotate %i turns it', (rotation, box) => {
    expect(tidy(toBox(turned(rotation), [72, 10, 172, 20]))).toEqual(box);
  });

  it('counts from the crop box, wherever that begins', () => {
    const shape: PageShape = { width: 540, height: 460, rotation: 0, crop: [36, 300, 576, 760] };
    expect(tidy(toBox(shape, [36, 740, 136, 760]))).toEqual({ x: 0, y: 0, width: 100, height: 20 });
  });

  it('accepts corners in any order', () => {
    expect(toBox(upright, [172, 20, 72, 10])).toEqual(toBox(upright, [72, 10, 172, 20]));
  });
});

describe('a box drawn on the page as shown', () => {
  it('becomes the mark that shows the same box, on every page there can be', () => {
    const side = fc.integer({ min: 50, max: 3000 });
    const start = fc.integer({ min: -500, max: 500 });
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const rotation = fc.constantFrom<PageShape['rotation']>(0, 90, 180, 270);
    fc.assert(
      fc.property(
        side,
        side,
        start,
        start,
        rotation,
        share,
        share,
        share,
        share,
        (w, h, left, bottom, turn, x, y, u, v) => {
          const [width, height] = turn % 180 === 0 ? [w, h] : [h, w];
          const shape: PageShape = { width, height, rotation: turn, crop: [left, bottom, left + w, bottom + h] };
          const box = { x: x * width, y: y * height, width: u * width, height: v * height };
          const back = toBox(shape, toRect(shape, box));
          for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side], 1);
        },
      ),
    );
  });

  it('stays on the page however far the hand goes', () => {
    expect(boxBetween(upright, { x: -40, y: 700 }, { x: 5000, y: 900 })).toEqual({
      x: 0,
      y: 700,
      width: 612,
      height: 92,
    });
  });
});

describe('a box moved with arrow keys', () => {
  const box = { x: 600, y: 10, width: 10, height: 10 };
  it('stops at the edge', () => {
    expect(nudge(upright, box, { dx: 4, dy: -20, isResize: false })).toEqual({ ...box, x: 602, y: 0 });
  });
  it('grows to the edge and never vanishes', () => {
    expect(nudge(upright, box, { dx: 40, dy: -40, isResize: true })).toEqual({ ...box, width: 12, height: 2 });
  });
});

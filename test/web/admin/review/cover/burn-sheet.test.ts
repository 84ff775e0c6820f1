import { describe, expect, it } from 'vitest';
import type { Picture } from '#shared/redaction/cover/ink.ts';
import { burnSheet, planSheet } from '#web/admin/review/cover/burn-sheet.ts';
import type { Sheet } from '#web/admin/review/cover/cover-messages.ts';

const SIZE = { width: 1700, height: 400 };
type Colour = readonly [number, number, number];

/** A page with one line of bars for letters, 20 pixels high, and a field of one colour. */
const sheet = (field: Colour): Sheet => {
  const pixels = new Uint8ClampedArray(SIZE.width * SIZE.height * 4).fill(255);
  const paint = (x0: number, x1: number, y0: number, y1: number, [r, g, b]: Colour) => {
    for (let y = y0; y < y1; y += 1)
      for (let x = x0; x < x1; x += 1) pixels.set([r, g, b, 255], (y * SIZE.width + x) * 4);
  };
  for (let at = 0; at < 40; at += 1) paint(200 + at * 20, 210 + at * 20, 200, 220, [0, 0, 0]);
  paint(200, 1500, 300, 390, field);
  const picture: Picture = { ...SIZE, pixels, layout: 'rgba' };
  return { picture, letters: [], dpi: 200, density: [200 / 72, 200 / 72] };
};
const points = (pixels: number) => (pixels * 72) / 200;
const wish = { rect: [points(300), points(198), points(400), points(222)] as [number, number, number, number] };

const coloursIn = ({ pixels, width }: ReturnType<typeof burnSheet>, box: readonly [number, number, number, number]) => {
  const found = new Set<string>();
  for (let y = box[1]; y < box[3]; y += 1)
    for (let x = box[0]; x < box[2]; x += 1)
      found.add([...pixels.slice((y * width + x) * 4, (y * width + x) * 4 + 3)].join());
  return [...found].sort();
};

describe('a page as it will be sent', () => {
  it('is black where a mark reaches, which is further than it was drawn', () => {
    const drawn = sheet([0, 0, 0]);
    const [[box] = []] = planSheet(drawn, [wish]).byMark;
    expect(box).toBeDefined();
    if (!box) return;
    expect(box.x0).toBeLessThanOrEqual(200);
    expect(box.x1).toBeGreaterThanOrEqual(1000);
    expect(coloursIn(burnSheet(drawn, [wish]), [box.x0, box.y0, box.x1, box.y1])).toEqual(['0,0,0']);
  });

  it('covers only what was marked where a person chose that', () => {
    const [[box] = []] = planSheet(sheet([0, 0, 0]), [{ ...wish, cover: 'word' }]).byMark;
    expect(box && box.x0 > 280 && box.x1 < 420).toBe(true);
  });

  it.each([
    ['is black and white where the page is', [0, 0, 0], ['0,0,0', '255,255,255']],
    ['keeps grays', [128, 128, 128], ['0,0,0', '128,128,128', '255,255,255']],
    ['keeps colours', [200, 40, 40], ['0,0,0', '200,40,40', '255,255,255']],
  ] as const)('%s', (_, field, expected) => {
    expect(coloursIn(burnSheet(sheet(field), [wish]), [0, 0, SIZE.width, SIZE.height])).toEqual([...expected].sort());
  });

  it('leaves the kept page as it was, to be asked again', () => {
    const drawn = sheet([128, 128, 128]);
    const before = drawn.picture.pixels.slice();
    burnSheet(drawn, [wish]);
    expect(drawn.picture.pixels).toEqual(before);
  });
});

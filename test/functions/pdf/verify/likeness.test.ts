import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf, resembles } from '#functions/pdf/verify/likeness.ts';

/** One picture as the writer holds it and as a decoder gives it: ink without padding, brightness with. */
const twoForms = fc
  .record({
    width: fc.integer({ min: 1, max: 140 }),
    height: fc.integer({ min: 1, max: 140 }),
    padding: fc.integer({ min: 0, max: 5 }),
    seed: fc.infiniteStream(fc.integer({ min: 0, max: 1 })),
  })
  .map(({ width, height, padding, seed }) => {
    const bits = Uint8Array.from({ length: width * height }, () => seed.next().value);
    const stride = width + padding;
    const data = new Uint8Array(stride * height).fill(7);
    bits.forEach((bit, at) => {
      data[Math.floor(at / width) * stride + (at % width)] = bit === 1 ? 0 : 255;
    });
    return {
      written: { width, height, channels: 1, stride: width, data: bits, ink: true },
      decoded: { width, height, channels: 1, stride, data },
    };
  });

describe('what a picture looks like from afar', () => {
  it('is the same however its rows lie in memory, of whatever size', () => {
    fc.assert(
      fc.property(twoForms, ({ written, decoded }) => {
        expect(likenessOf(decoded)).toEqual(likenessOf(written));
      }),
    );
  });

  it.each([
    ['white', 255],
    ['nearly white', 250],
    ['black', 0],
  ])('keeps the brightness of a %s page', (_what, level) => {
    const data = new Uint8Array(96 * 96).fill(level);
    expect(new Set(likenessOf({ width: 96, height: 96, channels: 1, stride: 96, data }))).toEqual(new Set([level]));
  });

  it('tells two pages apart by one block of print', () => {
    const page = { width: 96, height: 96, channels: 1, stride: 96, data: new Uint8Array(96 * 96).fill(255) };
    const printed = { ...page, data: page.data.slice() };
    for (let y = 40; y < 52; y += 1) printed.data.fill(0, y * 96 + 40, y * 96 + 52);
    expect(resembles(likenessOf(page), likenessOf(printed), false)).toBe(false);
    expect(resembles(likenessOf(page), likenessOf(page), true)).toBe(true);
  });
});

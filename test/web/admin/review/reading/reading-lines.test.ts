import { describe, expect, it } from 'vitest';
import type { PageReading } from '#shared/redaction/reading.ts';
import type { PageShape } from '#web/admin/review/geometry.ts';
import { linesOfReading } from '#web/admin/review/reading/reading-lines.ts';

const shape: PageShape = { width: 612, height: 792, rotation: 0, crop: [0, 0, 612, 792] };
const scan: PageReading = {
  page: 1,
  origin: 'picture',
  words: [
    { text: 'Harold', rect: [100, 700, 140, 712], line: 1, confidence: 0.9 },
    { text: 'Finch', rect: [145, 700, 170, 712], line: 1, confidence: 0.6 },
    { text: ' ', rect: [175, 700, 180, 712], line: 1, confidence: 0.9 },
    { text: 'drove', rect: [100, 680, 130, 692], line: 2, confidence: 0.95 },
  ],
};

describe('what a reading adds to a page', () => {
  it('is all of it where the page is a picture, by line, as sure as its least sure word', () => {
    const lines = linesOfReading(scan, shape, []);
    expect(lines.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Harold Finch', 0.6],
      ['drove', 0.95],
    ]);
    expect(Object.values(lines[0]?.box ?? {}).map((value) => Math.round(value))).toEqual([100, 80, 70, 12]);
  });

  it('lets a drag choose whole words of a picture', () => {
    expect(linesOfReading(scan, shape, [])[0]?.glyphs.map(({ box }) => Math.round(box.width))).toEqual([40, 25]);
  });

  it('is only the values of a form where the page has text of its own', () => {
    const own = linesOfReading({ ...scan, words: scan.words.slice(0, 1) }, shape, []);
    const words = scan.words.map(({ confidence: _, ...word }) => word);
    const lines = linesOfReading({ ...scan, origin: 'text', words }, shape, own);
    expect(lines.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Finch', undefined],
      ['drove', undefined],
    ]);
  });

  it('stands where it is seen on a turned page', () => {
    const turned: PageShape = { ...shape, width: 792, height: 612, rotation: 90 };
    const [line] = linesOfReading({ ...scan, words: scan.words.slice(0, 1) }, turned, []);
    expect(Object.values(line?.box ?? {}).map((value) => Math.round(value))).toEqual([700, 100, 12, 40]);
  });
});

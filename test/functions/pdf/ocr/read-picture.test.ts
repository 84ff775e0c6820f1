import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { withOwnDocument } from '#functions/pdf/document.ts';
import { boxBefore, type GrayPicture, turned } from '#functions/pdf/ocr/picture.ts';
import { readPicture } from '#functions/pdf/ocr/read-picture.ts';
import { renderIndex } from '#functions/pdf/raster.ts';

const LINES = [
  'Mercy Lake Hospital Discharge Summary',
  'Patient Delgado Rosa born March 14 1961',
  'Admitted with fever and shortness of breath',
  'Chest film shows consolidation in the right lower lobe',
  'Treated with ceftriaxone and azithromycin for seven days',
  'Daughter Carmen called and agreed with the plan',
  'Follow up in clinic within two weeks of discharge',
  'Phone 555 0142 or write to records office',
];

const pageOf = async (lines: readonly string[]): Promise<GrayPicture> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([612, 792]);
  lines.forEach((line, index) => {
    page.drawText(line, { x: 72, y: 700 - index * 26, size: 12, font });
  });
  const bytes = await pdf.save();
  const size = { width: 1700, height: 2200 };
  const { pixels } = await withOwnDocument(bytes, (document) => renderIndex(document, 0, size));
  return { ...size, gray: Uint8Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4] ?? 255) };
};

const wordsOf = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const recall = (found: readonly { text: string }[]): number => {
  const left = found.map(({ text }) => text);
  const wanted = wordsOf(LINES);
  const hits = wanted.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return hits.length / wanted.length;
};

describe('reading a picture', () => {
  let picture: GrayPicture;
  beforeAll(async () => {
    picture = await pageOf(LINES);
  });

  it('finds nearly every word of a clean page, with its place, its line and how sure it is', async () => {
    const words = await readPicture(picture);
    expect(recall(words)).toBeGreaterThanOrEqual(0.98);
    expect(new Set(words.map(({ line }) => line)).size).toBe(LINES.length);
    const fever = words.find(({ text }) => text === 'fever');
    expect(fever?.confidence).toBeGreaterThan(0.8);
    // The third line of the page.
    expect(fever?.box.y0).toBeGreaterThan(350);
    expect(fever?.box.y1).toBeLessThan(410);
  });

  it('reads the same words again after it has read something else', async () => {
    const first = await readPicture(picture);
    await readPicture(await pageOf(['Entirely different words stand on this sheet']), { layout: 'sheet' });
    expect(await readPicture(picture)).toEqual(first);
  });

  it.each([1, 2, 3] as const)(
    'reads a page turned by %d quarter turns and places the words where they stand',
    async (turn) => {
      const scan = turned(picture, turn);
      const words = await readPicture(scan);
      expect(recall(words)).toBeGreaterThanOrEqual(0.95);
      const upright = await readPicture(picture);
      const before = upright.find(({ text }) => text === 'ceftriaxone')?.box;
      const after = words.find(({ text }) => text === 'ceftriaxone')?.box;
      const back = after && boxBefore(after, picture, turn);
      expect(Math.abs((back?.x0 ?? 0) - (before?.x0 ?? 0))).toBeLessThan(6);
      expect(Math.abs((back?.y1 ?? 0) - (before?.y1 ?? 0))).toBeLessThan(6);
    },
  );

  it('reads Spanish where it is asked to', async () => {
    const words = await readPicture(await pageOf(['Hoja de alta médica del señor Muñoz', 'Niega alergias y náuseas']), {
      languages: ['eng', 'spa'],
    });
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['señor', 'Muñoz', 'náuseas', 'médica']));
  });

  it('finds nothing on an empty page or in a picture too small to hold a letter', async () => {
    const blank = { width: 1700, height: 2200, gray: new Uint8Array(1700 * 2200).fill(255) };
    expect(await readPicture(blank)).toEqual([]);
    expect(await readPicture({ width: 4, height: 4, gray: new Uint8Array(16) })).toEqual([]);
  });
});

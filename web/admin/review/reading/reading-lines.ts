import type { PageReading, ReadWord } from '#shared/redaction/reading.ts';
import { type Box, type PageShape, toBox, union } from '../geometry.ts';
import type { TextLine } from '../text-lines.ts';
import type { PlacedWord } from '../text-words.ts';

/** Where two words are the same word: their middles meet. PDFium and a reading differ by a point at most. */
const isSamePlace = (a: Box, b: Box): boolean => {
  const x = b.x + b.width / 2;
  const y = b.y + b.height / 2;
  return x >= a.x - 1 && x <= a.x + a.width + 1 && y >= a.y - 1 && y <= a.y + a.height + 1;
};

const lineOf = (words: readonly PlacedWord[]): TextLine => {
  const sure = words.flatMap(({ confidence }) => confidence ?? []);
  return {
    // A drag over a picture chooses whole words: letters have no places there.
    glyphs: words.map(({ box }, index) => ({ index, box, isSpace: false })),
    box: union(words.map(({ box }) => box)),
    text: words.map(({ text }) => text).join(' '),
    words: [...words],
    ...(sure.length > 0 ? { confidence: Math.min(...sure) } : {}),
  };
};

/** What a reading adds to the text that the page itself gave: everything on a scan, form values elsewhere. */
export const linesOfReading = (reading: PageReading, shape: PageShape, own: readonly TextLine[]): TextLine[] => {
  const known = own.flatMap(({ words }) => words.map(({ box }) => box));
  const byLine = new Map<number, PlacedWord[]>();
  const place = ({ text, rect, confidence }: ReadWord): PlacedWord => ({
    text,
    box: toBox(shape, rect),
    ...(confidence === undefined ? {} : { confidence }),
  });
  for (const word of reading.words) {
    const placed = place(word);
    if (placed.text.trim() === '' || known.some((box) => isSamePlace(box, placed.box))) continue;
    byLine.set(word.line, [...(byLine.get(word.line) ?? []), placed]);
  }
  return [...byLine.values()].map(lineOf);
};

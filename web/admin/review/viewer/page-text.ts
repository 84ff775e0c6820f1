import type { PdfDocumentObject, PdfPageObject } from '@embedpdf/models';
import type { Box } from '../geometry.ts';
import { linesOf, type RawGlyph, type TextLine } from '../text-lines.ts';
import { type WordSpan, wordSpans } from '../text-words.ts';
import { engine } from './engine.ts';

/**
 * The engine rounds text places to whole device units. Asked about a page a hundred times as large, it answers in
 * hundredths of a point.
 */
const FINE = 100;
/** Flags of the engine: a space, and a letter without a place such as the line breaks that it puts in. */
const SPACE = 1;
const NOWHERE = 2;

const glyphsOf = async (pdf: PdfDocumentObject, page: PdfPageObject): Promise<RawGlyph[]> => {
  const large = { ...page, size: { width: page.size.width * FINE, height: page.size.height * FINE } };
  const { runs } = await engine().getPageGeometry(pdf, large).toPromise();
  const box = (x: number, y: number, width: number, height: number): Box => ({
    x: x / FINE,
    y: y / FINE,
    width: width / FINE,
    height: height / FINE,
  });
  return runs.flatMap((run) =>
    run.glyphs.flatMap((glyph, at): RawGlyph[] => {
      if (glyph.flags === NOWHERE) return [];
      const room = box(glyph.x, glyph.y, glyph.width, glyph.height);
      const { tightX = glyph.x, tightY = glyph.y, tightWidth = glyph.width, tightHeight = glyph.height } = glyph;
      const ink = box(tightX, tightY, tightWidth, tightHeight);
      return [{ index: run.charStart + at, room, ink, isSpace: glyph.flags === SPACE }];
    }),
  );
};

export type Letter = RawGlyph & { text: string };
/** What a page says, as letters with their places and as lines of words. */
export type PageText = { letters: Letter[]; lines: TextLine[] };

/** The letters of a word, where the engine gave one for each place; else a letter stays unnamed. */
const nameLetters = (names: Map<number, string>, { from, count }: WordSpan, text: string): void => {
  const letters = [...text];
  if (letters.length === count) for (const [at, letter] of letters.entries()) names.set(from + at, letter);
};

/** Reads the text of a page; the words themselves come in one further call, since places come without letters. */
export const readText = async (pdf: PdfDocumentObject, page: PdfPageObject): Promise<PageText> => {
  const glyphs = await glyphsOf(pdf, page);
  const placed = linesOf(glyphs).map((line) => ({ line, spans: wordSpans(line.glyphs) }));
  const slices = placed.flatMap(({ spans }) =>
    spans.map(({ from, count }) => ({ pageIndex: page.index, charIndex: from, charCount: count })),
  );
  const texts = slices.length > 0 ? await engine().getTextSlices(pdf, slices).toPromise() : [];
  const names = new Map<number, string>();
  let at = 0;
  const lines = placed.map(({ line, spans }) => {
    const words = spans.map((span) => {
      const text = texts[at] ?? '';
      at += 1;
      nameLetters(names, span, text);
      return { text: text.replace(/\s+/g, ' ').trim(), box: span.box };
    });
    const said = words.filter(({ text }) => text !== '');
    return { ...line, words: said, text: said.map(({ text }) => text).join(' ') };
  });
  const letters = glyphs.map((glyph) => ({ ...glyph, text: names.get(glyph.index) ?? '' }));
  return { letters, lines: lines.filter(({ text }) => text !== '') };
};

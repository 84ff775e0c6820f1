import { type Box, union } from './geometry.ts';
import type { Glyph } from './text-lines.ts';

/** A word on the page as shown. `confidence` only where it was read from a picture. */
export type PlacedWord = { text: string; box: Box; confidence?: number };

/** Which letters of the page's text make a word, and where it stands. */
export type WordSpan = { from: number; count: number; box: Box };

/** Splits the letters of a line into words: at spaces, and where the page's text holds a letter without a place between two. */
export const wordSpans = (glyphs: readonly Glyph[]): WordSpan[] => {
  const groups: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (!glyph.isSpace) {
      const group = groups.at(-1);
      if (group && last && !last.isSpace && glyph.index === last.index + 1) group.push(glyph);
      else groups.push([glyph]);
    }
    last = glyph;
  }
  return groups.map((group) => ({
    from: group[0]?.index ?? 0,
    count: group.length,
    box: union(group.map(({ box }) => box)),
  }));
};

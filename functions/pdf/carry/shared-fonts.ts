import { addFontUse, type FontUse } from '../hidden/font-use.ts';
import type { Look } from '../hidden/look-at-page.ts';
import { type FontDraft, ordersByUse, programSize } from './read-font.ts';
import type { Drawing, PageDraft } from './read-page.ts';

export type Candidate = { index: number; look: Look; draft: PageDraft };

export const fontsOf = (drawing: Drawing, found = new Set<FontDraft>()): Set<FontDraft> => {
  for (const font of drawing.fonts.values()) found.add(font);
  for (const form of drawing.forms.values()) fontsOf(form, found);
  return found;
};

const tells = (font: FontDraft, covered: FontUse, used: FontUse): boolean => {
  const size = programSize(font);
  const under = covered.get(size);
  if (size === 0 || !under) return false;
  if (ordersByUse(font)) return true;
  // Reduced to the glyphs of carried pages, the program holds no letter that only covered words use.
  if (font.kind === 'composite' && font.byGlyph) return false;
  const seen = used.get(size);
  return [...under].some((character) => !seen?.has(character));
};

/**
 * Pages that cannot be carried because a font they use would tell of covered words: it holds letters that only those use,
 * or numbers its letters in the order they came up in the text.
 */
export const tellingPages = (candidates: readonly Candidate[], covered: FontUse): Set<number> => {
  const telling = new Set<number>();
  for (let grew = true; grew; ) {
    grew = false;
    const carried = candidates.filter(({ index }) => !telling.has(index));
    const used: FontUse = new Map();
    for (const { look } of carried) addFontUse(used, look.fonts);
    for (const { index, draft } of carried) {
      if (![...fontsOf(draft)].some((font) => tells(font, covered, used))) continue;
      telling.add(index);
      grew = true;
    }
  }
  return telling;
};

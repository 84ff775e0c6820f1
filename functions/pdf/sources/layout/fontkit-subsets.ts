import fontkit from '@pdf-lib/fontkit';

type Subset = { loca: { version: number }; _addGlyph: (glyph: number) => unknown };
type Kit = Parameters<import('pdf-lib').PDFDocument['registerFontkit']>[0];

/**
 * Fontkit with subsets that work. The short form of the glyph index counts in pairs of bytes (OpenType `loca`), but
 * fontkit writes glyphs of any length one behind the other, so that whatever follows an odd one is lost: the long form
 * has no such rule.
 */
export const fontkitSubsets: Kit = {
  create: (bytes, name) => {
    const font = fontkit.create(bytes, name);
    const create = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = create();
      const inner = subset as unknown as Subset;
      const add = inner._addGlyph;
      inner._addGlyph = (glyph) => {
        inner.loca.version = 1;
        return add.call(inner, glyph);
      };
      return subset;
    };
    return font;
  },
};

import type { TextRun } from '../characters.ts';
import type { OpenDocument } from '../document.ts';
import { readInt, withMemory } from '../pdfium.ts';

/** Characters by the font program they are drawn with, told by its size: the same number in every reader. */
export type FontUse = Map<number, Set<string>>;

const programSize = ({ pdfium }: OpenDocument, font: number): number =>
  withMemory(pdfium, 8, (pointer) => {
    if (pdfium.FPDFFont_GetIsEmbedded(font) !== 1 || !pdfium.FPDFFont_GetFontData(font, 0, 0, pointer)) return 0;
    return readInt(pdfium, pointer);
  });

/** Which characters these words take from which embedded fonts. */
export const fontUse = (document: OpenDocument, runs: readonly TextRun[]): FontUse => {
  const sizes = new Map<number, number>();
  const byObject = new Map<number, number>();
  const use: FontUse = new Map();
  for (const { text, object } of runs.flatMap(({ characters }) => characters)) {
    if (object === 0) continue;
    const font = byObject.get(object) ?? document.pdfium.FPDFTextObj_GetFont(object);
    byObject.set(object, font);
    const size = sizes.get(font) ?? programSize(document, font);
    sizes.set(font, size);
    if (size > 0) use.set(size, (use.get(size) ?? new Set()).add(text));
  }
  return use;
};

export const addFontUse = (to: FontUse, from: FontUse): void => {
  for (const [size, characters] of from) {
    const known = to.get(size) ?? new Set();
    for (const character of characters) known.add(character);
    to.set(size, known);
  }
};

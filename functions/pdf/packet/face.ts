import fontkit from '@pdf-lib/fontkit';
import { readAsset } from '../assets.ts';

const FILES = {
  regular: ['NotoSans_400Regular.ttf', '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'],
  bold: ['NotoSans_600SemiBold.ttf', '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'],
} as const;
export type Weight = keyof typeof FILES;

/** What is used of fontkit; its own declarations leave subsetting out. */
type Glyph = { id: number; advanceWidth: number };
type Subset = {
  loca: { version?: number };
  _addGlyph: (glyph: number) => number;
  includeGlyph: (glyph: number) => number;
  encodeStream: () => {
    on: ((event: 'data', take: (bytes: Uint8Array) => void) => unknown) &
      ((event: 'end', done: () => void) => unknown) &
      ((event: 'error', fail: (error: Error) => void) => unknown);
  };
};
export type Font = {
  postscriptName: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  hasGlyphForCodePoint: (code: number) => boolean;
  glyphForCodePoint: (code: number) => Glyph;
  createSubset: () => Subset;
};

/**
 * The short form of the glyph index counts in pairs of bytes (OpenType `loca`), but fontkit writes glyphs of any length one
 * behind the other, and every glyph after an odd one is then read from the wrong place. The long form has no such rule.
 */
const openSubset = (font: Font): Subset => {
  const subset = font.createSubset();
  const add = subset._addGlyph;
  subset._addGlyph = (glyph) => {
    subset.loca.version = 1;
    return add.call(subset, glyph);
  };
  return subset;
};

type Letter = { code: string; width: number };

/** One weight of the packet's type, and which of its glyphs a file uses. */
export type Face = {
  font: Font;
  /** The text as it will be read back: with replacements where the font lacks a letter. */
  shown: (text: string) => string;
  /** Hexadecimal glyph codes. */
  encode: (text: string) => string;
  width: (text: string, size: number) => number;
  /** The glyphs used, in the order of their codes: what each stands for and how wide it is in thousandths. */
  used: () => { letter: string; width: number }[];
  subset: () => Promise<Uint8Array>;
};

const fonts: Partial<Record<Weight, Font>> = {};
const fontOf = (weight: Weight): Font => {
  const [file, path] = FILES[weight];
  const font = fonts[weight] ?? (fontkit.create(readAsset(file, path)) as unknown as Font);
  fonts[weight] = font;
  return font;
};

/** Shown where no font has the letter, so that a reader sees that something is missing. */
const REPLACEMENT = '\ufffd';

/** What is printed: composed letters, single spaces, no control characters. */
export const printable = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '');

/** A face of its own for every file, so that each holds the glyphs it uses in the order it uses them. */
export const openFace = (weight: Weight): Face => {
  const font = fontOf(weight);
  const subset = openSubset(font);
  const letters = new Map<string, Letter>();
  const used: { letter: string; width: number }[] = [];
  const scale = 1000 / font.unitsPerEm;

  const shownFor = (letter: string): string =>
    font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : REPLACEMENT;

  const look = (letter: string): Letter => {
    const known = letters.get(letter);
    if (known) return known;
    const shown = shownFor(letter);
    const glyph = font.glyphForCodePoint(shown.codePointAt(0) ?? 0);
    const number = subset.includeGlyph(glyph.id);
    const width = glyph.advanceWidth * scale;
    used[number - 1] ??= { letter: shown, width };
    const made = { code: number.toString(16).padStart(4, '0'), width };
    letters.set(letter, made);
    return made;
  };
  return {
    font,
    shown: (text) => Array.from(printable(text), shownFor).join(''),
    encode: (text) => Array.from(printable(text), (letter) => look(letter).code).join(''),
    width: (text, size) =>
      Array.from(printable(text)).reduce((sum, letter) => sum + look(letter).width, 0) * (size / 1000),
    used: () => used,
    subset: () =>
      new Promise((resolve, reject) => {
        const chunks: Uint8Array[] = [];
        const stream = subset.encodeStream();
        stream.on('data', (bytes) => chunks.push(bytes));
        stream.on('end', () => resolve(Buffer.concat(chunks)));
        stream.on('error', reject);
      }),
  };
};

export type Faces = Record<Weight, Face>;
export const openFaces = (): Faces => ({ regular: openFace('regular'), bold: openFace('bold') });

import type { PDFDocument, PDFFont } from 'pdf-lib';
import { readAsset } from '../../assets.ts';
import type { Run } from './blocks.ts';
import { fontkitSubsets } from './fontkit-subsets.ts';

const FILES = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  boldItalic: '700Bold_Italic/NotoSans_700Bold_Italic.ttf',
} as const;
export type FaceName = keyof typeof FILES;

/** What the font lacks and everybody understands in letters. */
const STAND_INS: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '⇒': '=>',
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '[x]',
  '✔': '[x]',
  '■': '\u2022',
  '▪': '\u2022',
  '●': '\u2022',
  '\u00ad': '',
};
const REPLACEMENT = '\ufffd';

type Letter = { hex: string; width: number };

/** One face of the type a document is set in. Letters are measured and encoded one by one: no kerning, no ligatures. */
export type Face = {
  name: FaceName;
  font: PDFFont;
  width: (text: string, size: number) => number;
  encode: (text: string) => string;
};
export type Faces = Record<FaceName, Face> & { used: () => Face[] };

const openFace = async (document: PDFDocument, name: FaceName): Promise<Face & { isUsed: () => boolean }> => {
  const path = FILES[name];
  const bytes = readAsset(path.slice(path.indexOf('/') + 1), `@expo-google-fonts/noto-sans/${path}`);
  const font = await document.embedFont(bytes, { subset: true, features: { liga: false, kern: false, ccmp: false } });
  const known = new Set(font.getCharacterSet());
  const letters = new Map<string, Letter>();
  const letterOf = (letter: string): Letter => {
    const found = letters.get(letter);
    if (found) return found;
    const drawn = known.has(letter.codePointAt(0) ?? 0) ? letter : REPLACEMENT;
    const made = { hex: font.encodeText(drawn).asString(), width: font.widthOfTextAtSize(drawn, 1) };
    letters.set(letter, made);
    return made;
  };
  return {
    name,
    font,
    width: (text, size) => {
      let width = 0;
      for (const letter of text) width += letterOf(letter).width;
      return width * size;
    },
    encode: (text) => [...text].map((letter) => letterOf(letter).hex).join(''),
    isUsed: () => letters.size > 0,
  };
};

/** Noto Sans in four faces: Latin, Greek, Cyrillic, Vietnamese and the signs of units and laboratories. */
export const openFaces = async (document: PDFDocument): Promise<Faces> => {
  document.registerFontkit(fontkitSubsets);
  const regular = await openFace(document, 'regular');
  const italic = await openFace(document, 'italic');
  const bold = await openFace(document, 'bold');
  const boldItalic = await openFace(document, 'boldItalic');
  const all = [regular, italic, bold, boldItalic];
  return { regular, italic, bold, boldItalic, used: () => all.filter((face) => face.isUsed()) };
};

export const faceOf = ({ isBold = false, isItalic = false }: Pick<Run, 'isBold' | 'isItalic'>): FaceName => {
  if (isBold) return isItalic ? 'boldItalic' : 'bold';
  return isItalic ? 'italic' : 'regular';
};

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/u;

/** Composed letters, plain spaces, nothing that cannot be seen. Line feeds stay. */
export const printable = (text: string): string => {
  let out = '';
  for (const letter of text.toWellFormed().normalize('NFC')) {
    if (letter === '\n') out += letter;
    else if (SPACE.test(letter)) out += ' ';
    else if (letter in STAND_INS) out += STAND_INS[letter];
    else if (!CONTROL.test(letter)) out += letter;
  }
  return out;
};

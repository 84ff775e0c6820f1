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

/** Noto Sans has no signs of mathematics, and “at least 5” must not become “5”: they come from Liberation Sans. */
const SIGNS = 'LiberationSans-Regular.ttf';

/** What neither font has and everybody understands in letters. */
const STAND_INS: Record<string, string> = {
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '[x]',
  '✔': '[x]',
  '⇒': '=>',
  '∼': '~',
  '\u00ad': '',
};
const REPLACEMENT = '\ufffd';

type Letter = { font: FontName; hex: string; width: number };
export type FontName = FaceName | 'signs';
/** Letters of one font in a row. */
export type Encoded = { font: FontName; hex: string };

/** One face of the type a document is set in. Letters are measured and encoded one by one: no kerning, no ligatures. */
export type Face = { width: (text: string, size: number) => number; encode: (text: string) => Encoded[] };
export type Faces = Record<FaceName, Face> & { used: () => { name: FontName; font: PDFFont }[] };

type Font = { name: FontName; font: PDFFont; known: ReadonlySet<number>; isUsed: boolean };

const openFont = async (document: PDFDocument, name: FontName, file: string, path: string): Promise<Font> => {
  const features = { liga: false, kern: false, ccmp: false };
  const font = await document.embedFont(readAsset(file, path), { subset: true, features });
  return { name, font, known: new Set(font.getCharacterSet()), isUsed: false };
};

const openFace = (own: Font, signs: Font): Face => {
  const letters = new Map<string, Letter>();
  const letterOf = (letter: string): Letter => {
    const found = letters.get(letter);
    if (found) return found;
    const code = letter.codePointAt(0) ?? 0;
    const from = !own.known.has(code) && signs.known.has(code) ? signs : own;
    const drawn = from.known.has(code) ? letter : REPLACEMENT;
    from.isUsed = true;
    const { font, name } = from;
    const made = { font: name, hex: font.encodeText(drawn).asString(), width: font.widthOfTextAtSize(drawn, 1) };
    letters.set(letter, made);
    return made;
  };
  return {
    width: (text, size) => {
      let width = 0;
      for (const letter of text) width += letterOf(letter).width;
      return width * size;
    },
    encode: (text) => {
      const parts: Encoded[] = [];
      for (const letter of text) {
        const { font, hex } = letterOf(letter);
        const last = parts.at(-1);
        if (last?.font === font) last.hex += hex;
        else parts.push({ font, hex });
      }
      return parts;
    },
  };
};

/** Noto Sans in four faces: Latin, Greek, Cyrillic, Vietnamese and units; and the signs it lacks. */
export const openFaces = async (document: PDFDocument): Promise<Faces> => {
  document.registerFontkit(fontkitSubsets);
  const open = (name: FaceName): Promise<Font> =>
    openFont(
      document,
      name,
      FILES[name].slice(FILES[name].indexOf('/') + 1),
      `@expo-google-fonts/noto-sans/${FILES[name]}`,
    );
  const signs = await openFont(document, 'signs', SIGNS, `pdfjs-dist/standard_fonts/${SIGNS}`);
  const [regular, italic, bold, boldItalic] = [
    ...[await open('regular'), await open('italic')],
    ...[await open('bold'), await open('boldItalic')],
  ] as [Font, Font, Font, Font];
  return {
    regular: openFace(regular, signs),
    italic: openFace(italic, signs),
    bold: openFace(bold, signs),
    boldItalic: openFace(boldItalic, signs),
    used: () => [regular, italic, bold, boldItalic, signs].filter(({ isUsed }) => isUsed),
  };
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

import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Case, MarkSpec } from '../case.ts';
import type { Objects, Spec } from '../pdf/build.ts';
import { type Layout, writePdf } from '../pdf/write.ts';

export const SECRET = 'Quillfeather';

const document = await PDFDocument.create({ updateMetadata: false });
const FONTS = {
  F1: document.embedStandardFont(StandardFonts.Helvetica),
  F2: document.embedStandardFont(StandardFonts.Courier),
  F3: document.embedStandardFont(StandardFonts.TimesRoman),
};
export type Type = { size?: number; font?: keyof typeof FONTS };

export const widthOf = (text: string, { size = 12, font = 'F1' }: Type = {}): number =>
  FONTS[font].widthOfTextAtSize(text, size);

export const literal = (text: string): string => `(${text.replaceAll(/[\\()]/g, (one) => `\\${one}`)})`;

export const text = (words: string, x: number, y: number, { size = 12, font = 'F1' }: Type = {}): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td ${literal(words)} Tj ET\n`;

/** The box a reviewer draws round a word: a little air on every side. */
export const around = (x: number, y: number, width: number, size = 12): Rect => [
  x - 0.5,
  y - size * 0.25,
  x + width + 0.5,
  y + size * 0.8,
];

export const boxAfter = (before: string, word: string, x: number, y: number, type: Type = {}): Rect =>
  around(x + widthOf(before, type), y, widthOf(word, type), type.size);

export const BEFORE = 'Brother ';
export const AFTER = ' came';
export const X = 20;
export const Y = 150;
/** Where the secret stands on most sheets. */
export const SPOT = boxAfter(BEFORE, SECRET, X, Y);
export const SPOT_X = X + widthOf(BEFORE);
export const LINE = text(BEFORE + SECRET + AFTER, X, Y);
export const AROUND = text(BEFORE, X, Y) + text(AFTER, SPOT_X + widthOf(SECRET), Y);
export const REST = text('Second line stays', X, 110) + text('Third row remains', X, 60);
export const REST_WORDS = ['Second', 'line', 'stays', 'Third', 'row', 'remains'] as const;
export const KEPT: Case['kept'] = [{ page: 1, words: REST_WORDS }];

export type Sheet = Omit<Partial<Spec>, 'pages' | 'objects'> & {
  /** Drawn before the lines that stay. */
  content?: string;
  resources?: string;
  objects?: Objects;
  box?: string;
  keys?: string;
  rest?: string;
  layout?: Layout;
};

export const specOf = ({ content = LINE, resources, objects, box, keys, rest = REST, ...spec }: Sheet): Spec => ({
  ...spec,
  ...(objects ? { objects } : {}),
  pages: [
    {
      content: content + rest,
      ...(resources === undefined ? {} : { resources }),
      ...(box === undefined ? {} : { box }),
      ...(keys === undefined ? {} : { keys }),
    },
  ],
});

export const MARK: MarkSpec = { page: 1, rect: SPOT };

/** Cases of one page on which the secret is marked at its usual place. */
export const onePage =
  (category: string) =>
  (name: string, sheet: Sheet = {}, more: Partial<Case> = {}): Case => ({
    category,
    name,
    bytes: () => writePdf(specOf(sheet), sheet.layout),
    marks: [MARK],
    secrets: [SECRET],
    kept: KEPT,
    ...more,
  });

/** The secret is marked on a plain first page; the second is unmarked and hides it. */
export const secondPage =
  (category: string) =>
  (name: string, sheet: Sheet, more: Partial<Case> = {}): Case => {
    const { pages, ...rest } = specOf({ content: '', ...sheet });
    const spec = { ...rest, pages: [{ content: LINE + REST }, ...pages] };
    return {
      category,
      name,
      bytes: () => writePdf(spec, sheet.layout),
      marks: [MARK],
      secrets: [SECRET],
      kept: [...KEPT, { page: 2, words: REST_WORDS }],
      ...more,
    };
  };

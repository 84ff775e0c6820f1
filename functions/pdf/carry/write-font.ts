import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import type { Program } from './font-program.ts';
import { asStreamDict, dictOf, type Plain, type PlainDict } from './plain.ts';
import type { CompositeFont, FontDraft, SimpleFont } from './read-font.ts';
import { writeToUnicode } from './to-unicode.ts';
import { stripTrueType } from './true-type.ts';

/** The codes in the strings that a font has shown. */
const codesOf = ({ kind }: FontDraft, shown: Iterable<string>): Set<number> => {
  const codes = new Set<number>();
  for (const bytes of shown) {
    if (kind === 'simple') for (let at = 0; at < bytes.length; at += 1) codes.add(bytes.charCodeAt(at));
    else
      for (let at = 0; at + 1 < bytes.length; at += 2) codes.add(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  }
  return codes;
};

const programBytes = ({ key, bytes }: Program, glyphs: ReadonlySet<number> | undefined): Uint8Array =>
  key === 'FontFile2' ? stripTrueType(bytes, glyphs) : bytes;

const writeDescriptor = (context: PDFContext, font: FontDraft, glyphs: ReadonlySet<number> | undefined): PDFRef => {
  const { values, program } = font.descriptor;
  const dict: PlainDict = { Type: 'FontDescriptor', FontName: font.name, ...values };
  if (program) {
    const bytes = programBytes(program, glyphs);
    const lengths = program.key === 'FontFile2' ? { Length1: bytes.length } : program.extra;
    dict[program.key] = context.register(context.flateStream(bytes, asStreamDict(lengths)));
  }
  return context.register(dictOf(context, dict));
};

const writeMap = (context: PDFContext, { toUnicode }: FontDraft, codes: ReadonlySet<number>): Record<string, PDFRef> =>
  toUnicode ? { ToUnicode: context.register(context.flateStream(writeToUnicode(toUnicode, codes))) } : {};

const differencesOf = (differences: ReadonlyMap<number, string>, codes: ReadonlySet<number>): (number | string)[] =>
  [...differences]
    .filter(([code]) => codes.has(code))
    .sort(([a], [b]) => a - b)
    .flat();

const writeSimple = (context: PDFContext, font: SimpleFont, codes: ReadonlySet<number>): PlainDict => {
  const { encoding, first, widths, descriptor } = font;
  const used = widths.map((width, index) => (codes.has(first + index) ? width : 0));
  const dict: PlainDict = { Type: 'Font', Subtype: font.subtype, BaseFont: font.name };
  if (used.length > 0) Object.assign(dict, { FirstChar: first, LastChar: first + used.length - 1, Widths: used });
  if (descriptor.program || Object.keys(descriptor.values).length > 0)
    dict.FontDescriptor = writeDescriptor(context, font, undefined);
  if (typeof encoding === 'string') dict.Encoding = encoding;
  else if (encoding)
    dict.Encoding = {
      Type: 'Encoding',
      ...(encoding.base ? { BaseEncoding: encoding.base } : {}),
      Differences: differencesOf(encoding.differences, codes),
    };
  return dict;
};

const widthsOf = ({ widths }: CompositeFont, codes: ReadonlySet<number>): Plain[] =>
  [...widths]
    .filter(([code]) => codes.has(code))
    .sort(([a], [b]) => a - b)
    .flatMap(([code, width]) => [code, [width]]);

const writeComposite = (context: PDFContext, font: CompositeFont, codes: ReadonlySet<number>): PlainDict => {
  const { Registry, Ordering, Supplement } = font.collection;
  const descendant: PlainDict = {
    Type: 'Font',
    Subtype: font.descendant,
    BaseFont: font.name,
    CIDSystemInfo: { Registry: PDFString.of(Registry), Ordering: PDFString.of(Ordering), Supplement },
    FontDescriptor: writeDescriptor(context, font, font.byGlyph ? codes : undefined),
    W: widthsOf(font, codes),
    ...(font.defaultWidth === undefined ? {} : { DW: font.defaultWidth }),
  };
  if (font.descendant === 'CIDFontType2')
    descendant.CIDToGIDMap = font.glyphs ? context.register(context.flateStream(font.glyphs)) : 'Identity';
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: font.name,
    Encoding: font.encoding,
    DescendantFonts: [context.register(dictOf(context, descendant))],
  };
};

/** Writes a font for what the carried pages show in it, and nothing that only other pages showed. */
export const writeFont = (context: PDFContext, font: FontDraft, shown: Iterable<string>): PDFRef => {
  const codes = codesOf(font, shown);
  const dict = font.kind === 'simple' ? writeSimple(context, font, codes) : writeComposite(context, font, codes);
  return context.register(dictOf(context, { ...dict, ...writeMap(context, font, codes) }));
};

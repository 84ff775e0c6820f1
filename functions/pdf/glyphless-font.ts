import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { unicodeMap } from './unicode-map.ts';

const u16 = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
const u32 = (...values: number[]): number[] => values.flatMap((value) => u16(value >>> 16, value & 0xffff));

const UNITS = 1000;
const ADVANCE = 500;

/** The required tables of an OpenType font whose two glyphs draw nothing. */
const TABLES: readonly (readonly [string, number[]])[] = [
  [
    'OS/2',
    [
      ...u16(3, ADVANCE, 400, 5, 0),
      ...u16(...new Array<number>(11).fill(0)),
      ...new Array<number>(10).fill(0),
      ...u32(0, 0, 0, 0, 0),
      ...u16(64, 0, 0xffff, UNITS, 0, 0, UNITS, 0),
      ...u32(0, 0),
      ...u16(0, 0, 0, 32, 0),
    ],
  ],
  ['cmap', [...u16(0, 1, 3, 1), ...u32(12), ...u16(4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)]],
  ['glyf', [0, 0]],
  [
    'head',
    [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(0, UNITS),
      ...u32(0, 0, 0, 0),
      ...u16(0, 0, ADVANCE, UNITS, 0, 8, 2, 0, 0),
    ],
  ],
  ['hhea', [...u32(0x10000), ...u16(UNITS, 0, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 1)]],
  ['hmtx', u16(ADVANCE, 0, 0)],
  ['loca', u16(0, 0, 0)],
  ['maxp', [...u32(0x10000), ...u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]],
  ['name', u16(0, 0, 6)],
  ['post', [...u32(0x30000, 0, 0, 0, 0, 0, 0, 0)]],
];

const fontFile = (): Uint8Array => {
  const directory: number[] = [...u32(0x10000), ...u16(TABLES.length, 128, 3, 32)];
  const body: number[] = [];
  const start = 12 + TABLES.length * 16;
  for (const [tag, table] of TABLES) {
    const padded = [...table, ...new Array<number>((4 - (table.length % 4)) % 4).fill(0)];
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4)
      sum =
        (sum +
          ((padded[at] ?? 0) * 2 ** 24 +
            ((padded[at + 1] ?? 0) << 16) +
            ((padded[at + 2] ?? 0) << 8) +
            (padded[at + 3] ?? 0))) %
        2 ** 32;
    directory.push(...[...tag].map((letter) => letter.charCodeAt(0)), ...u32(sum, start + body.length, table.length));
    body.push(...padded);
  }
  return Uint8Array.from([...directory, ...body]);
};

const TO_UNICODE = unicodeMap('<0000> <FFFF>', ['1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange']);

/**
 * One font for every invisible word: codes are UTF-16 units, every width is the same, no outline exists. Nothing in it
 * depends on the words, so it tells nothing about those that were removed.
 */
export const embedGlyphlessFont = (context: PDFContext): PDFRef => {
  const file = fontFile();
  const everyCodeToGlyphOne = new Uint8Array(0x20000).map((_, index) => index & 1);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'GlyphLess',
      Flags: 5,
      FontBBox: [0, 0, ADVANCE, UNITS],
      ItalicAngle: 0,
      Ascent: UNITS,
      Descent: 0,
      CapHeight: UNITS,
      StemV: 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'GlyphLess',
      DW: ADVANCE,
      FontDescriptor: descriptor,
      CIDToGIDMap: context.register(context.flateStream(everyCodeToGlyphOne)),
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'GlyphLess',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(TO_UNICODE)),
    }),
  );
};

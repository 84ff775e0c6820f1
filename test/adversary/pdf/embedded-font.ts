import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { flate, type Objects, stream } from './build.ts';

const file = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const noto = fontkit.create(readFileSync(file));

const idOf = (letter: string): number => noto.glyphForCodePoint(letter.codePointAt(0) ?? 0).id;
const advanceOf = (letter: string): number =>
  Math.round((noto.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth * 1000) / noto.unitsPerEm);

const bytesOf = (subset: ReturnType<typeof noto.createSubset>): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    subset
      .encodeStream()
      .on('data', (part: Uint8Array) => parts.push(part))
      .on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });

/** The outline of a letter as a TrueType subset stores it: 'glyf' between two entries of 'loca'. */
const outlineOf = (program: Uint8Array, glyph: number): Buffer => {
  const font = Buffer.from(program);
  const table = (tag: string): number => {
    for (let at = 12; ; at += 16) if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  };
  const long = font.readInt16BE(table('head') + 50) === 1;
  const loca = (index: number): number =>
    long ? font.readUInt32BE(table('loca') + index * 4) : font.readUInt16BE(table('loca') + index * 2) * 2;
  return font.subarray(table('glyf') + loca(glyph), table('glyf') + loca(glyph + 1));
};

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

export type Embedded = {
  objects: Objects;
  /** The hexadecimal string that draws these words. */
  draw: (words: string) => string;
  widthOf: (words: string, size: number) => number;
  outline: (letter: string) => Buffer;
};

/**
 * A subset of Noto Sans with all letters of `alphabet`, as a composite font named `name`. `lie` changes what ToUnicode says
 * about a letter; `extra` goes into the font dictionary.
 */
export const embedSubset = async (
  name: string,
  alphabet: string,
  {
    lie = {},
    extra = '',
    vertical = false,
  }: { lie?: Readonly<Record<string, string>>; extra?: string; vertical?: boolean } = {},
): Promise<Embedded> => {
  const subset = noto.createSubset();
  const letters = [...new Set(alphabet)];
  const codes = new Map(letters.map((letter) => [letter, subset.includeGlyph(idOf(letter))]));
  const program = await bytesOf(subset);
  const said = (letter: string): string =>
    Buffer.from(lie[letter] ?? letter, 'utf16le')
      .swap16()
      .toString('hex');
  const map = [...codes].map(([letter, code]) => `<${hex4(code)}> <${said(letter)}>`).join('\n');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${codes.size} beginbfchar\n${map}\nendbfchar endcmap end end`;
  const widths = [...codes].map(([letter, code]) => `${code} [${advanceOf(letter)}]`).join(' ');
  return {
    objects: {
      [name]: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Noto /Encoding /Identity-${vertical ? 'V' : 'H'} /DescendantFonts [@${name}Cid] /ToUnicode @${name}Map ${extra} >>`,
      [`${name}Cid`]: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Noto /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 600 /W [${widths}] /FontDescriptor @${name}Info >>`,
      [`${name}Info`]: `<< /Type /FontDescriptor /FontName /AAAAAA+Noto /Flags 4 /FontBBox [-600 -300 1500 1100] /ItalicAngle 0 /Ascent 1069 /Descent -293 /CapHeight 714 /StemV 80 /FontFile2 @${name}File >>`,
      [`${name}File`]: flate(`/Length1 ${program.length}`, program),
      [`${name}Map`]: stream('', cmap),
    },
    draw: (words) => `<${Array.from(words, (letter) => hex4(codes.get(letter) ?? 0)).join('')}>`,
    widthOf: (words, size) => (Array.from(words).reduce((sum, letter) => sum + advanceOf(letter), 0) * size) / 1000,
    outline: (letter) => outlineOf(program, codes.get(letter) ?? 0),
  };
};

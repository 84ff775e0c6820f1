import { deflateSync } from 'node:zlib';
import { decimal, decimals, textString } from '../concat/numbers.ts';
import type { Output } from '../concat/output.ts';
import { charSections, unicodeMap } from '../unicode-map.ts';
import type { Face } from './face.ts';

/** Which letter each code stands for, so that text can be searched and read aloud. */
const toUnicode = (face: Face): string => {
  const lines = face
    .used()
    .map(
      ({ letter }, index) => `<${(index + 1).toString(16).padStart(4, '0')}> ${textString(letter).replace('feff', '')}`,
    );
  return unicodeMap('<0000> <ffff>', charSections(lines));
};

const writeStream = (output: Output, number: number, bytes: Uint8Array, keys = ''): void => {
  const packed = deflateSync(bytes);
  output.begin(number);
  output.text(`<<${keys}/Filter/FlateDecode/Length ${packed.length}>>stream\n`);
  output.bytes(packed);
  output.text('\nendstream\nendobj\n');
};

export const writeObject = (output: Output, number: number, value: string): void => {
  output.begin(number);
  output.text(`${value}\nendobj\n`);
};

/** Six capitals that depend on nothing but the weight (9.6.4). */
const tagOf = (name: string): string => (name.endsWith('Regular') ? 'SPRTRG' : 'SPRTSB');

/** Writes the font with the glyphs that were used, under the number promised for it. */
export const writeFace = async (output: Output, number: number, face: Face): Promise<void> => {
  const { font } = face;
  const name = `${tagOf(font.postscriptName)}+${font.postscriptName}`;
  const scaled = (value: number): string => decimal(Math.round((value * 1000) / font.unitsPerEm));
  const [descendant, descriptor, file, map] = [
    output.allocate(),
    output.allocate(),
    output.allocate(),
    output.allocate(),
  ];
  const program = await face.subset();
  writeObject(
    output,
    number,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
  );
  const widths = decimals(face.used().map(({ width }) => Math.round(width)));
  writeObject(
    output,
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 600/W[1[${widths}]]>>`,
  );
  const { minX, minY, maxX, maxY } = font.bbox;
  writeObject(
    output,
    descriptor,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map(scaled).join(' ')}]/ItalicAngle 0/Ascent ${scaled(font.ascent)}/Descent ${scaled(font.descent)}/CapHeight ${scaled(font.capHeight)}/StemV 80/FontFile2 ${file} 0 R>>`,
  );
  writeStream(output, file, program, `/Length1 ${program.length}`);
  writeStream(output, map, Buffer.from(toUnicode(face), 'latin1'));
};

import type { PDFDict } from 'pdf-lib';
import { decodeStream } from './decode-stream.ts';
import { at, nameAt, numberAt, numbersOf, streamOf } from './read-objects.ts';

export type Program = {
  key: 'FontFile' | 'FontFile2' | 'FontFile3';
  bytes: Uint8Array;
  extra: Record<string, number | string>;
};
export type Descriptor = { values: Record<string, number | number[]>; program?: Program };

const NUMBERS = [
  'Flags',
  'ItalicAngle',
  'Ascent',
  'Descent',
  'Leading',
  'CapHeight',
  'XHeight',
  'StemV',
  'StemH',
  'AvgWidth',
  'MaxWidth',
  'MissingWidth',
];
const KINDS = /^(Type1C|CIDFontType0C|OpenType)$/;

const readProgram = (dict: PDFDict): Program | undefined => {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
    const value = at(dict, key);
    if (!value) continue;
    const stream = streamOf(value, 'font');
    const bytes = decodeStream(stream, 'font');
    const extra: Program['extra'] = {};
    for (const length of ['Length1', 'Length2', 'Length3']) {
      const number = numberAt(stream.dict, length);
      if (number !== undefined && key !== 'FontFile3') extra[length] = number;
    }
    const kind = nameAt(stream.dict, 'Subtype');
    if (key === 'FontFile3' && kind && KINDS.test(kind)) extra.Subtype = kind;
    return { key, bytes, extra };
  }
  return undefined;
};

/** A font descriptor's measures and program. Lists of its characters and names of its family stay behind. */
export const readDescriptor = (dict: PDFDict): Descriptor => {
  const values: Descriptor['values'] = {};
  for (const key of NUMBERS) {
    const value = numberAt(dict, key);
    if (value !== undefined) values[key] = value;
  }
  const box = numbersOf(at(dict, 'FontBBox'));
  if (box?.length === 4) values.FontBBox = box;
  const program = readProgram(dict);
  return { values, ...(program ? { program } : {}) };
};

import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { decodeStream } from './decode-stream.ts';
import { type Descriptor, readDescriptor } from './font-program.ts';
import { at, dictAt, itemsOf, nameAt, numberAt, numbersOf, streamOf } from './read-objects.ts';
import { readToUnicode, type ToUnicode, tellsOrderOfUse } from './to-unicode.ts';
import { Uncarriable } from './uncarriable.ts';

export type Encoding = { base?: string; differences: Map<number, string> };
type Common = { subtype: string; name: string; descriptor: Descriptor; toUnicode?: ToUnicode };
export type SimpleFont = Common & { kind: 'simple'; first: number; widths: number[]; encoding?: string | Encoding };
export type CompositeFont = Common & {
  kind: 'composite';
  encoding: string;
  descendant: string;
  collection: { Registry: string; Ordering: string; Supplement: number };
  defaultWidth?: number;
  widths: Map<number, number>;
  /** Codes are the numbers of glyphs, so the program can be reduced to those that are drawn. */
  byGlyph: boolean;
  glyphs?: Uint8Array;
};
export type FontDraft = SimpleFont | CompositeFont;

const SIMPLE = /^(Type1|MMType1|TrueType)$/;
const ENCODING =
  /^(StandardEncoding|WinAnsiEncoding|MacRomanEncoding|MacExpertEncoding|PDFDocEncoding|SymbolEncoding|ZapfDingbatsEncoding)$/;
const IDENTITY = /^Identity-[HV]$/;
const COLLECTION = /^[A-Za-z0-9-]{1,32}$/;
const FONT_NAME = /^[A-Za-z0-9+,._ -]{1,80}$/;

const readMap = (dict: PDFDict): ToUnicode | undefined => {
  const value = at(dict, 'ToUnicode');
  if (value === undefined || value instanceof PDFName) return undefined;
  return readToUnicode(Buffer.from(decodeStream(streamOf(value, 'font'), 'font')).toString('latin1'));
};

/** The name matters only where the program is not there: a subset's tag is made from its letters. */
const nameOf = (dict: PDFDict, { program }: Descriptor): string => {
  const name = nameAt(dict, 'BaseFont') ?? '';
  if (program) return 'AAAAAA+Embedded';
  if (!FONT_NAME.test(name)) throw new Uncarriable('font');
  return name;
};

const readDifferences = (dict: PDFDict): Encoding => {
  const differences = new Map<number, string>();
  let code = 0;
  for (const item of itemsOf(at(dict, 'Differences'))) {
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) {
      differences.set(code, item.decodeText());
      code += 1;
    } else throw new Uncarriable('font');
  }
  const base = nameAt(dict, 'BaseEncoding');
  return { differences, ...(base && ENCODING.test(base) ? { base } : {}) };
};

const readEncoding = (dict: PDFDict): string | Encoding | undefined => {
  const value = at(dict, 'Encoding');
  if (value === undefined) return undefined;
  if (value instanceof PDFName) return ENCODING.test(value.decodeText()) ? value.decodeText() : undefined;
  const own = dictAt(dict, 'Encoding');
  if (!own) throw new Uncarriable('font');
  return readDifferences(own);
};

const readSimple = (dict: PDFDict, subtype: string): SimpleFont => {
  const own = dictAt(dict, 'FontDescriptor');
  const descriptor = own ? readDescriptor(own) : { values: {} };
  const widths = numbersOf(at(dict, 'Widths')) ?? [];
  const encoding = readEncoding(dict);
  const toUnicode = readMap(dict);
  if (toUnicode && toUnicode.texts.size > 0 && toUnicode.width !== 1 && Math.max(...toUnicode.texts.keys()) > 255)
    throw new Uncarriable('font');
  return {
    kind: 'simple',
    subtype,
    name: nameOf(dict, descriptor),
    descriptor,
    first: numberAt(dict, 'FirstChar') ?? 0,
    widths: widths.slice(0, 256),
    ...(encoding === undefined ? {} : { encoding }),
    ...(toUnicode ? { toUnicode: { ...toUnicode, width: 1 } } : {}),
  };
};

/** /W: either `first [w w w]` or `first last w` (ISO 32000-1, 9.7.4.3). */
const readWidths = (dict: PDFDict): Map<number, number> => {
  const widths = new Map<number, number>();
  const items = itemsOf(at(dict, 'W'));
  for (let index = 0; index < items.length; ) {
    const [first, second, third] = [items[index], items[index + 1], items[index + 2]];
    if (!(first instanceof PDFNumber)) throw new Uncarriable('font');
    if (second instanceof PDFArray) {
      for (const [step, width] of (numbersOf(second) ?? []).entries()) widths.set(first.asNumber() + step, width);
      index += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      for (let code = first.asNumber(); code <= Math.min(second.asNumber(), 0xffff); code += 1)
        widths.set(code, third.asNumber());
      index += 3;
    } else throw new Uncarriable('font');
  }
  return widths;
};

const textAt = (dict: PDFDict | undefined, key: string): string => {
  const value = dict && at(dict, key);
  const text =
    value instanceof PDFString || value instanceof PDFHexString ? Buffer.from(value.asBytes()).toString('latin1') : '';
  if (!COLLECTION.test(text)) throw new Uncarriable('font');
  return text;
};

const readComposite = (dict: PDFDict): CompositeFont => {
  const encoding = nameAt(dict, 'Encoding') ?? '';
  const [child] = itemsOf(at(dict, 'DescendantFonts'));
  const descriptorDict = child instanceof PDFDict ? dictAt(child, 'FontDescriptor') : undefined;
  if (!(child instanceof PDFDict) || !descriptorDict || !IDENTITY.test(encoding)) throw new Uncarriable('font');
  const descriptor = readDescriptor(descriptorDict);
  const descendant = nameAt(child, 'Subtype') ?? '';
  if (!/^CIDFontType[02]$/.test(descendant)) throw new Uncarriable('font');
  const info = dictAt(child, 'CIDSystemInfo');
  const map = at(child, 'CIDToGIDMap');
  const defaultWidth = numberAt(child, 'DW');
  const toUnicode = readMap(dict);
  if (toUnicode && toUnicode.texts.size > 0 && toUnicode.width !== 2) throw new Uncarriable('font');
  const identity = map === undefined || map instanceof PDFName;
  if (at(child, 'W2')) throw new Uncarriable('font');
  return {
    kind: 'composite',
    subtype: 'Type0',
    name: nameOf(dict, descriptor),
    descriptor,
    encoding,
    descendant,
    collection: {
      Registry: textAt(info, 'Registry'),
      Ordering: textAt(info, 'Ordering'),
      Supplement: (info && numberAt(info, 'Supplement')) ?? 0,
    },
    widths: readWidths(child),
    byGlyph: identity && descriptor.program?.key === 'FontFile2',
    ...(defaultWidth === undefined ? {} : { defaultWidth }),
    ...(identity ? {} : { glyphs: decodeStream(streamOf(map, 'font'), 'font') }),
    ...(toUnicode ? { toUnicode } : {}),
  };
};

/** A font as far as it may travel. Glyphs that are programs of their own (Type 3) do not. */
export const readFont = (dict: PDFDict): FontDraft => {
  const subtype = nameAt(dict, 'Subtype') ?? '';
  if (subtype === 'Type0') return readComposite(dict);
  if (SIMPLE.test(subtype)) return readSimple(dict, subtype);
  throw new Uncarriable('font');
};

/** Same number for the same program, whichever dictionary or parser it is reached by. */
export const programSize = ({ descriptor }: FontDraft): number => descriptor.program?.bytes.length ?? 0;

export const ordersByUse = (font: FontDraft): boolean => {
  if (font.toUnicode) return tellsOrderOfUse(font.toUnicode);
  return (
    font.kind === 'simple' &&
    typeof font.encoding === 'object' &&
    tellsOrderOfUse({ width: 1, texts: font.encoding.differences })
  );
};

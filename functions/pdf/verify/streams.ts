import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import type { Rebuilt } from '../rebuild.ts';
import { plain, uniqueRemoved } from './removed-words.ts';
import { Unproven } from './unproven.ts';

/** Shorter words turn up in any bytes by chance; the text checks cover them. */
const MIN_LETTERS = 5;

const needles = (word: string): string[] => {
  const utf16 = Buffer.from(word, 'utf16le').swap16();
  return [Buffer.from(word, 'utf8'), utf16].flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('hex')]);
};

const isProgramOrImage = (dict: PDFDict): boolean =>
  dict.get(PDFName.of('Subtype')) === PDFName.of('Image') ||
  ['Length1', 'Length2', 'CMapName', 'N'].some((key) => dict.has(PDFName.of(key))) ||
  ['Type1C', 'CIDFontType0C', 'OpenType'].some((name) => dict.get(PDFName.of('Subtype')) === PDFName.of(name));

const bytesOf = (stream: PDFStream): string =>
  stream instanceof PDFRawStream && !isProgramOrImage(stream.dict)
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : '';

const stringsIn = (object: PDFObject): string[] => {
  if (object instanceof PDFString || object instanceof PDFHexString)
    return [Buffer.from(object.asBytes()).toString('latin1')];
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsIn);
  if (object instanceof PDFDict) return object.values().flatMap(stringsIn);
  if (object instanceof PDFStream) return stringsIn(object.dict);
  return [];
};

/** Looks through every decoded stream and every string for words that only stood under boxes. Text blocks of rebuilt pages passed their grammar. */
export const checkStreams = (
  output: PDFDocument,
  rebuilt: readonly Rebuilt[],
  removed: readonly string[],
  outside: readonly string[],
): void => {
  const words = uniqueRemoved(removed, outside).filter((word) => plain(word).length >= MIN_LETTERS);
  if (words.length === 0) return;
  const searched = words.flatMap(needles);
  const ours = new Set(rebuilt.map(({ index }) => output.getPage(index).node.Contents()));
  for (const [, object] of output.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream && ours.has(object)) continue;
    const texts = [...stringsIn(object), ...(object instanceof PDFStream ? [bytesOf(object)] : [])].map((text) =>
      text.toLowerCase(),
    );
    if (texts.some((text) => searched.some((needle) => text.includes(needle))))
      throw new Unproven('A stream still holds a removed word');
  }
};

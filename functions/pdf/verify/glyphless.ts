import { createHash } from 'node:crypto';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { Unproven } from './unproven.ts';

/** The one font of rebuilt pages, stream by stream: it draws nothing and maps every code to itself. */
const PROGRAM = '95be7c950d38df12eff445dff15eb62821849c9e8fde5beedcf4be2eb6fb9a14';
const TO_UNICODE = '455919cba8307c2d892ee743fc82b4000e97c21ed11a9a2e321a9c1e29c20b20';
const GLYPHS = '291de8d4b566650ddb8d230211cdcf218a35c2f6e3e7ec611cbae0c0b70700d0';

const hashAt = (dict: PDFDict | undefined, key: string): string => {
  const stream = dict?.lookup(PDFName.of(key));
  if (!(stream instanceof PDFRawStream)) return '';
  return createHash('sha256').update(decodePDFRawStream(stream).decode()).digest('hex');
};

const dictIn = (value: unknown): PDFDict | undefined => (value instanceof PDFDict ? value : undefined);

/** A font with outlines or widths of its own would be an inventory of the words it was made for. */
export const checkGlyphlessFont = (value: unknown, page: number): void => {
  const font = dictIn(value);
  const list = font?.lookup(PDFName.of('DescendantFonts'));
  const descendant = list instanceof PDFArray ? dictIn(list.lookup(0)) : undefined;
  const descriptor = dictIn(descendant?.lookup(PDFName.of('FontDescriptor')));
  const width = descendant?.lookup(PDFName.of('DW'));
  const ours =
    hashAt(font, 'ToUnicode') === TO_UNICODE &&
    hashAt(descendant, 'CIDToGIDMap') === GLYPHS &&
    hashAt(descriptor, 'FontFile2') === PROGRAM &&
    width instanceof PDFNumber &&
    width.asNumber() === 500 &&
    !descendant?.has(PDFName.of('W')) &&
    font?.get(PDFName.of('Encoding')) === PDFName.of('Identity-H');
  if (!ours) throw new Unproven(`The font of page ${page} is not ours`, { page, rule: 'font' });
};

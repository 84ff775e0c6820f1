import type { Rect } from '#shared/redaction/geometry.ts';
import type { OpenDocument } from './document.ts';
import { type Pdfium, readDouble, readFloat, withMemory } from './pdfium.ts';

/** `rect` holds the ink of the letter; `line` the height of its font, the same for every letter. */
export type Character = { text: string; rect: Rect; line: Rect; object: number };
/** Characters between white space, in reading order of the content stream. */
export type TextRun = { text: string; characters: Character[] };

/** PDFium writes U+0002 where a line ends in a hyphen. */
const LINE_END_HYPHEN = 0x02;
const isBreak = (code: number): boolean => code <= 0x20 && code !== LINE_END_HYPHEN;

const textOf = (code: number): string => {
  if (code === LINE_END_HYPHEN) return '-';
  const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
};

const EMPTY: Rect = [0, 0, 0, 0];
const finite = (x0: number, y0: number, x1: number, y1: number): Rect =>
  Number.isFinite(x0 + y0 + x1 + y1) ? [x0, y0, x1, y1] : EMPTY;

/** Left, right, bottom and top, in double precision. */
const charRect = (pdfium: Pdfium, at: number): Rect =>
  finite(readDouble(pdfium, at), readDouble(pdfium, at + 16), readDouble(pdfium, at + 8), readDouble(pdfium, at + 24));

/** FS_RECTF: left, top, right, bottom. */
const looseRect = (pdfium: Pdfium, at: number): Rect =>
  finite(readFloat(pdfium, at), readFloat(pdfium, at + 12), readFloat(pdfium, at + 8), readFloat(pdfium, at + 4));

/** The letter at an index, or nothing where a word ends. */
const letterAt = ({ pdfium }: OpenDocument, textPage: number, index: number): string | undefined => {
  const code = pdfium.FPDFText_GetUnicode(textPage, index);
  if (isBreak(code)) return undefined;
  const text = textOf(code);
  return text.trim() === '' ? undefined : text;
};

const withTextPage = <Value>(
  { pdfium }: OpenDocument,
  page: number,
  none: Value,
  use: (textPage: number, count: number) => Value,
): Value => {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return none;
  try {
    return use(textPage, pdfium.FPDFText_CountChars(textPage));
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
};

const readCharacters = (document: OpenDocument, textPage: number, count: number): (Character | undefined)[] =>
  withMemory(document.pdfium, 32, (pointer) => {
    const { pdfium } = document;
    const found: (Character | undefined)[] = [];
    for (let index = 0; index < count; index += 1) {
      const text = letterAt(document, textPage, index);
      if (text === undefined) {
        found.push(undefined);
        continue;
      }
      const placed = pdfium.FPDFText_GetCharBox(textPage, index, pointer, pointer + 8, pointer + 16, pointer + 24);
      const rect = placed ? charRect(pdfium, pointer) : EMPTY;
      const line = pdfium.FPDFText_GetLooseCharBox(textPage, index, pointer) ? looseRect(pdfium, pointer) : rect;
      found.push({ text, rect, line, object: pdfium.FPDFText_GetTextObject(textPage, index) });
    }
    return found;
  });

/** The words of a loaded page, with the box of every character. */
export const readRuns = (document: OpenDocument, page: number): TextRun[] =>
  withTextPage(document, page, [], (textPage, count) => {
    const runs: TextRun[] = [];
    let current: Character[] = [];
    const close = (): void => {
      if (current.length > 0) runs.push({ text: current.map(({ text }) => text).join(''), characters: current });
      current = [];
    };
    for (const character of readCharacters(document, textPage, count)) {
      if (character) current.push(character);
      else close();
    }
    close();
    return runs;
  });

/** The same words where nobody asks for their places. */
export const readWords = (document: OpenDocument, page: number): string[] =>
  withTextPage(document, page, [], (textPage, count) => {
    let text = '';
    for (let index = 0; index < count; index += 1) text += letterAt(document, textPage, index) ?? ' ';
    return text.split(' ').filter((word) => word !== '');
  });

/** The smallest rectangle over the characters that have a size. */
export const rectOf = (characters: readonly Character[]): Rect => {
  const rects = characters.map(({ rect }) => rect).filter(([x0, y0, x1, y1]) => x1 !== x0 || y1 !== y0);
  if (rects.length === 0) return EMPTY;
  return [
    Math.min(...rects.map((rect) => rect[0])),
    Math.min(...rects.map((rect) => rect[1])),
    Math.max(...rects.map((rect) => rect[2])),
    Math.max(...rects.map((rect) => rect[3])),
  ];
};

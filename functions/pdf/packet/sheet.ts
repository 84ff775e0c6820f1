import { type Color, type PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { toWinAnsi } from './win-ansi.ts';

export const LETTER = { width: 612, height: 792 };
export const MARGIN = { side: 64, top: 64, bottom: 72 };
export const INNER = LETTER.width - 2 * MARGIN.side;

export type Fonts = { regular: PDFFont; bold: PDFFont };
export type Style = { font: PDFFont; size: number; color: Color; leading: number };

export const INK = rgb(0.11, 0.13, 0.16);
export const QUIET = rgb(0.36, 0.39, 0.43);
export const RULE = rgb(0.8, 0.82, 0.85);

export const embedFonts = async (document: PDFDocument): Promise<Fonts> => ({
  regular: await document.embedFont(StandardFonts.Helvetica),
  bold: await document.embedFont(StandardFonts.HelveticaBold),
});

const breakLongWord = (word: string, style: Style, width: number): string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && style.font.widthOfTextAtSize(piece + letter, style.size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
};

/** Greedy line breaking; a word wider than the line is cut. */
export const wrap = (text: string, style: Style, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const words = toWinAnsi(text)
    .split(' ')
    .flatMap((word) => breakLongWord(word, style, width));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && style.font.widthOfTextAtSize(longer, style.size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

export type Sheet = {
  fonts: Fonts;
  pages: PDFPage[];
  /** Draws wrapped text at `x` from the cursor down and returns the lines used, moving the cursor only if asked. */
  text: (text: string, style: Style, at?: { x?: number; width?: number; stay?: boolean }) => number;
  space: (points: number) => void;
  rule: () => void;
  /** Starts a new page unless this much room is left. */
  need: (points: number) => void;
  page: () => PDFPage;
  y: () => number;
};

/** A column of text that flows over as many letter pages as it needs. */
export const openSheet = (document: PDFDocument, fonts: Fonts): Sheet => {
  const pages: PDFPage[] = [];
  let cursor = 0;
  const newPage = (): PDFPage => {
    const page = document.addPage([LETTER.width, LETTER.height]);
    pages.push(page);
    cursor = LETTER.height - MARGIN.top;
    return page;
  };
  const current = (): PDFPage => pages.at(-1) ?? newPage();
  const need = (points: number): void => {
    current();
    if (cursor - points < MARGIN.bottom) newPage();
  };
  newPage();
  return {
    fonts,
    pages,
    page: current,
    y: () => cursor,
    need,
    space: (points) => {
      cursor -= points;
    },
    rule: () => {
      current().drawLine({
        start: { x: MARGIN.side, y: cursor },
        end: { x: LETTER.width - MARGIN.side, y: cursor },
        thickness: 0.75,
        color: RULE,
      });
    },
    text: (text, style, { x = MARGIN.side, width = INNER, stay = false } = {}) => {
      const lines = wrap(text, style, width);
      if (!stay) need(Math.min(lines.length, 3) * style.leading);
      let y = cursor;
      for (const line of lines) {
        if (!stay && y - style.leading < MARGIN.bottom) {
          newPage();
          y = cursor;
        }
        y -= style.leading;
        current().drawText(line, { x, y, font: style.font, size: style.size, color: style.color });
      }
      if (!stay) cursor = y;
      return lines.length;
    },
  };
};

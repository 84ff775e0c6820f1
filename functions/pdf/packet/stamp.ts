import { type PDFPage, rgb } from 'pdf-lib';
import type { Fonts } from './sheet.ts';
import { toWinAnsi } from './win-ansi.ts';

export type Stamp = { left: string; middle: string; right: string };

const COLOR = rgb(0.25, 0.28, 0.32);
const LINE = rgb(0.75, 0.77, 0.8);
const LEAST_SIZE = 7;
const MOST_SIZE = 30;

/** Large sheets get a larger stamp, so it reads the same when they are fitted to a screen or to paper. */
const sizeFor = (height: number): number => Math.min(MOST_SIZE, Math.max(LEAST_SIZE, height / 105));

/** Height of the band at the foot that is kept for the stamp. */
export const bandHeight = (height: number): number => sizeFor(height) * 3.4;

/** Reference, notice and page number in the band at the foot of the page. */
export const stampPage = (page: PDFPage, { regular, bold }: Fonts, stamp: Stamp): void => {
  const { width, height } = page.getSize();
  const size = sizeFor(height);
  const side = size * 4;
  const y = size * 1.3;
  const draw = (text: string, x: number, font = regular): void =>
    page.drawText(toWinAnsi(text), { x, y, size, font, color: COLOR });
  page.drawLine({
    start: { x: side, y: size * 2.7 },
    end: { x: width - side, y: size * 2.7 },
    thickness: size / 14,
    color: LINE,
  });
  draw(stamp.left, side, bold);
  const middle = regular.widthOfTextAtSize(toWinAnsi(stamp.middle), size);
  if (width > size * 64) draw(stamp.middle, (width - middle) / 2);
  draw(stamp.right, width - side - bold.widthOfTextAtSize(toWinAnsi(stamp.right), size), bold);
};

import type { ComposedLetter } from '#shared/letters/compose.ts';
import { INNER, LETTER, MARGIN, RULE, type Sheet, wrap } from '../packet/sheet.ts';
import { drawBlock } from './draw-block.ts';
import { type LetterStyles, stylesOf } from './styles.ts';

/**
 * In points from the top. Folded in three and put into an envelope No. 10 with two windows, the upper one shows the
 * letterhead and the lower one the address, and nothing else of the letter wherever the sheet slides.
 */
const TOP = { letterhead: 34, address: 160, title: 268 } as const;
/** Right of both windows. */
const ABOUT = { x: 360, width: LETTER.width - MARGIN.side - 360, label: 66 } as const;

const moveTo = (sheet: Sheet, fromTop: number): void => sheet.space(sheet.y() - (LETTER.height - fromTop));

const drawLetterhead = (sheet: Sheet, styles: LetterStyles, { frame }: ComposedLetter): void => {
  const { facility, address, phone } = frame.letterhead;
  moveTo(sheet, TOP.letterhead);
  sheet.tag('P', () => sheet.text(facility, styles.facility, { width: INNER / 2 }));
  for (const line of [address, phone]) sheet.tag('P', () => sheet.text(line, styles.small, { width: INNER / 2 }));
};

const drawAbout = (sheet: Sheet, styles: LetterStyles, { about }: ComposedLetter): void => {
  moveTo(sheet, TOP.address);
  const [x, width] = [ABOUT.x + ABOUT.label, ABOUT.width - ABOUT.label];
  sheet.tag('L', () => {
    for (const [label, value] of about)
      sheet.tag('LI', () => {
        sheet.tag('Lbl', () => sheet.text(label, styles.label, { x: ABOUT.x, width: ABOUT.label, stay: true }));
        sheet.tag('LBody', () => sheet.text(value, styles.address, { x, width }));
      });
  });
};

const drawAddress = (sheet: Sheet, styles: LetterStyles, { frame }: ComposedLetter): void => {
  moveTo(sheet, TOP.address);
  for (const line of frame.addressee)
    sheet.tag('P', () => sheet.text(line, styles.address, { width: ABOUT.x - MARGIN.side - 20 }));
};

/** How high the end is. It stays together: a page with nothing but small print says nothing. */
const heightOfEnd = (styles: LetterStyles, { closing, small }: ComposedLetter): { foot: number; all: number } => {
  const lines = small.reduce((sum, line) => sum + wrap(line, styles.small, INNER).length, 0);
  const foot = lines * styles.small.leading + 8;
  return { foot, all: closing.length * styles.body.leading + 18 + foot };
};

const drawEnd = (sheet: Sheet, styles: LetterStyles, letter: ComposedLetter): void => {
  const { foot, all } = heightOfEnd(styles, letter);
  sheet.need(all);
  sheet.space(4);
  for (const line of letter.closing) sheet.tag('P', () => sheet.text(line, styles.body));
  sheet.space(Math.max(10, sheet.y() - MARGIN.bottom - foot));
  sheet.rule(RULE, 0.5);
  sheet.space(6);
  for (const line of letter.small) sheet.tag('P', () => sheet.text(line, styles.small));
};

/** Draws the letter and says whether the end fell on a page of its own. `breakAt` is a block that starts a page. */
const draw = (sheet: Sheet, letter: ComposedLetter, breakAt?: number): { isEndAlone: boolean } => {
  const styles = stylesOf(sheet.faces);
  drawLetterhead(sheet, styles, letter);
  drawAddress(sheet, styles, letter);
  drawAbout(sheet, styles, letter);
  moveTo(sheet, TOP.title);
  sheet.tag('H1', () => sheet.text(letter.title, styles.title));
  sheet.space(8);
  sheet.tag('P', () => sheet.text(letter.greeting, styles.body));
  sheet.space(6);
  letter.body.forEach((block, index) => {
    if (index === breakAt) sheet.need(LETTER.height);
    drawBlock(sheet, styles, block);
  });
  const before = sheet.pages.length;
  drawEnd(sheet, styles, letter);
  const isEndAlone = sheet.pages.length > before;
  if (letter.annex.length > 0) sheet.need(LETTER.height);
  for (const block of letter.annex) drawBlock(sheet, styles, block);
  return { isEndAlone };
};

/** The last section goes with the end, where the end alone would fill a page. */
const lastSection = ({ body }: ComposedLetter): number => {
  const heading = body.findLastIndex(({ kind }) => kind === 'heading');
  return heading > 0 ? heading : body.length - 1;
};

/** Draws a whole letter. What is heard first is who writes to whom and about what, then the letter itself. */
export const drawLetter = (open: () => Sheet, letter: ComposedLetter): Sheet => {
  const sheet = open();
  if (!draw(sheet, letter).isEndAlone) return sheet;
  const again = open();
  draw(again, letter, lastSection(letter));
  return again;
};

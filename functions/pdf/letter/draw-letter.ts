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

/** The end stays together: a page with nothing but small print says nothing. */
const drawEnd = (sheet: Sheet, styles: LetterStyles, { closing, small }: ComposedLetter): void => {
  const lines = small.reduce((sum, line) => sum + wrap(line, styles.small, INNER).length, 0);
  const foot = lines * styles.small.leading + 8;
  sheet.need(closing.length * styles.body.leading + 24 + foot);
  sheet.space(6);
  for (const line of closing) sheet.tag('P', () => sheet.text(line, styles.body));
  sheet.space(Math.max(12, sheet.y() - MARGIN.bottom - foot));
  sheet.rule(RULE, 0.5);
  sheet.space(6);
  for (const line of small) sheet.tag('P', () => sheet.text(line, styles.small));
};

/** Draws a whole letter. What is heard first is who writes to whom and about what, then the letter itself. */
export const drawLetter = (sheet: Sheet, letter: ComposedLetter): void => {
  const styles = stylesOf(sheet.faces);
  drawLetterhead(sheet, styles, letter);
  drawAddress(sheet, styles, letter);
  drawAbout(sheet, styles, letter);
  moveTo(sheet, TOP.title);
  sheet.tag('H1', () => sheet.text(letter.title, styles.title));
  sheet.space(8);
  sheet.tag('P', () => sheet.text(letter.greeting, styles.body));
  sheet.space(6);
  for (const block of letter.body) drawBlock(sheet, styles, block);
  drawEnd(sheet, styles, letter);
};

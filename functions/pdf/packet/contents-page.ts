import { type ContentsEntry, type ContentsGroup, contentsOf } from '#shared/packet/contents.ts';
import { horizontal, INNER, LETTER, MARGIN, RULE, type Sheet, wrap } from './sheet.ts';
import { type Styles, stylesOf } from './styles.ts';
import type { VolumeFacts } from './volume.ts';

const DATE_WIDTH = 78;
const NUMBER_WIDTH = 44;
const TITLE_WIDTH = INNER - DATE_WIDTH - NUMBER_WIDTH;
const TITLE_AT = MARGIN.side + DATE_WIDTH;
const END = LETTER.width - MARGIN.side;

const leader = (sheet: Sheet, styles: Styles, line: string, number: string, y: number): void => {
  const from = TITLE_AT + styles.body.face.width(line, styles.body.size) + 6;
  const to = END - styles.body.face.width(number, styles.body.size) - 6;
  if (to > from) sheet.ornament(`[0.6 3] 0 d ${horizontal(y, from, to, RULE, 0.7)}`);
};

const drawEntry = (sheet: Sheet, entry: ContentsEntry, styles: Styles): void => {
  const width = TITLE_WIDTH - 12;
  const lines = wrap(entry.title, styles.body, width);
  const number = String(entry.firstPage);
  const notes = entry.note ? wrap(entry.note, styles.small, width).length : 0;
  sheet.need(Math.min(lines.length, 4) * styles.body.leading + notes * styles.small.leading + 6);
  const top = sheet.y();
  sheet.tag('TOCI', () =>
    sheet.tag('Link', (tag) => {
      sheet.text(entry.date, styles.quiet, { width: DATE_WIDTH - 8, stay: true });
      sheet.text(entry.title, styles.body, { x: TITLE_AT, width, stay: true });
      sheet.text(number, styles.body, { x: END - NUMBER_WIDTH, width: NUMBER_WIDTH, align: 'right', stay: true });
      if (lines.length === 1) leader(sheet, styles, entry.title, number, top - styles.body.leading);
      sheet.space(lines.length * styles.body.leading);
      if (entry.note) {
        sheet.text(entry.note, styles.small, { x: TITLE_AT, width, stay: true });
        sheet.space(notes * styles.small.leading);
      }
      sheet.space(3);
      sheet.link(top, entry.firstPage, tag);
    }),
  );
  sheet.space(2);
};

/** The contents by record type, every line a link to its document. */
export const drawContents = (sheet: Sheet, { documents, front, words }: VolumeFacts): ContentsGroup[] => {
  const styles = stylesOf(sheet.faces);
  const groups = contentsOf(documents, front, words);
  sheet.tag('H1', () => sheet.text(words.contents, styles.pageTitle));
  sheet.space(6);
  for (const { heading, entries } of groups) {
    sheet.need(64);
    sheet.space(10);
    sheet.tag('H2', () => sheet.text(heading, styles.heading));
    sheet.space(5);
    sheet.rule();
    sheet.space(4);
    sheet.tag('TOC', () => {
      for (const entry of entries) drawEntry(sheet, entry, styles);
    });
  }
  return groups;
};

import type { PDFPage } from 'pdf-lib';
import type { ContentsEntry, ContentsGroup } from '#shared/packet/contents.ts';
import type { PacketWords } from '#shared/packet/words.ts';
import { INK, INNER, LETTER, MARGIN, QUIET, RULE, type Sheet, type Style, wrap } from './sheet.ts';

const DATE_WIDTH = 76;
const NUMBER_WIDTH = 40;
const TITLE_WIDTH = INNER - DATE_WIDTH - NUMBER_WIDTH;

/** Where a line of the contents was drawn, so that it can be linked to its first page. */
export type ContentsLink = { page: PDFPage; rect: [number, number, number, number]; target: number };

const drawEntry = (sheet: Sheet, entry: ContentsEntry, body: Style, small: Style): ContentsLink => {
  const lines = wrap(entry.title, body, TITLE_WIDTH - 12);
  sheet.need(lines.length * body.leading + small.leading + 6);
  const top = sheet.y();
  const page = sheet.page();
  sheet.text(entry.title, body, { x: MARGIN.side + DATE_WIDTH, width: TITLE_WIDTH - 12, stay: true });
  sheet.text(entry.date, { ...body, color: QUIET }, { width: DATE_WIDTH, stay: true });
  const number = String(entry.firstPage);
  sheet.text(number, body, {
    x: LETTER.width - MARGIN.side - body.font.widthOfTextAtSize(number, body.size),
    stay: true,
  });
  const last = lines.at(-1) ?? '';
  const from = MARGIN.side + DATE_WIDTH + body.font.widthOfTextAtSize(last, body.size) + 6;
  const y = top - lines.length * body.leading + 2;
  if (lines.length === 1)
    page.drawLine({
      start: { x: from, y },
      end: { x: LETTER.width - MARGIN.side - 26, y },
      thickness: 0.6,
      color: RULE,
      dashArray: [0.6, 3],
    });
  sheet.space(lines.length * body.leading);
  if (entry.note) sheet.text(entry.note, small, { x: MARGIN.side + DATE_WIDTH, width: TITLE_WIDTH - 12 });
  sheet.space(4);
  return { page, rect: [MARGIN.side, y - 4, LETTER.width - MARGIN.side, top], target: entry.firstPage };
};

/** The contents by record type, every line a link to its document. */
export const drawContents = (sheet: Sheet, groups: readonly ContentsGroup[], words: PacketWords): ContentsLink[] => {
  const { regular, bold } = sheet.fonts;
  const body: Style = { font: regular, size: 10.5, leading: 15, color: INK };
  const small: Style = { font: regular, size: 8.5, leading: 11.5, color: QUIET };
  sheet.text(words.contents, { font: bold, size: 20, leading: 26, color: INK });
  sheet.space(8);
  return groups.flatMap(({ heading, entries }) => {
    sheet.need(64);
    sheet.space(10);
    sheet.text(heading, { font: bold, size: 11.5, leading: 16, color: INK });
    sheet.space(6);
    sheet.rule();
    sheet.space(5);
    return entries.map((entry) => drawEntry(sheet, entry, body, small));
  });
};

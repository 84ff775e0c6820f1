import type { Block } from '#shared/letters/block.ts';
import { horizontal, INK, INNER, MARGIN, type Sheet, wrap } from '../packet/sheet.ts';
import { type Cell, drawTable } from '../packet/table.ts';
import type { LetterStyles } from './styles.ts';

const LABEL_WIDTH = 130;
const SIGNATURE_WIDTH = 300;
const SIGNATURE_HEIGHT = 46;

type Draw<Kind extends Block['kind']> = (
  sheet: Sheet,
  styles: LetterStyles,
  block: Extract<Block, { kind: Kind }>,
) => void;

const heading: Draw<'heading'> = (sheet, styles, { text }) => {
  // A heading stays with the lines under it.
  sheet.need(styles.heading.leading + 3 * styles.body.leading + 8);
  sheet.space(6);
  sheet.tag('H2', () => sheet.text(text, styles.heading));
  sheet.space(2);
};

const text: Draw<'text'> = (sheet, styles, block) => {
  sheet.tag('P', () => sheet.text(block.text, styles.body));
  sheet.space(6);
};

const list: Draw<'list'> = (sheet, styles, { items }) => {
  sheet.tag('L', () => {
    for (const item of items) {
      sheet.need(styles.body.leading * Math.min(3, wrap(item, styles.body, INNER - 18).length));
      sheet.tag('LI', () => {
        sheet.tag('Lbl', () => sheet.text('•', styles.body, { x: MARGIN.side + 4, width: 12, stay: true }));
        sheet.tag('LBody', () => sheet.text(item, styles.body, { x: MARGIN.side + 18, width: INNER - 18 }));
      });
      sheet.space(3);
    }
  });
  sheet.space(3);
};

const facts: Draw<'facts'> = (sheet, styles, { rows }) => {
  const [x, width] = [MARGIN.side + LABEL_WIDTH, INNER - LABEL_WIDTH];
  const linesOf = (text: string, room: number): number => wrap(text, styles.body, room).length;
  sheet.tag('L', () => {
    for (const [label, value] of rows) {
      const height = styles.body.leading * Math.max(linesOf(value, width), linesOf(label, LABEL_WIDTH - 12));
      sheet.need(height);
      sheet.tag('LI', () => {
        sheet.tag('Lbl', () => sheet.text(label, styles.term, { width: LABEL_WIDTH - 12, stay: true }));
        sheet.tag('LBody', () => sheet.text(value, styles.body, { x, width, stay: true }));
      });
      sheet.space(height + 2);
    }
  });
  sheet.space(4);
};

const table: Draw<'table'> = (sheet, styles, { columns, rows, total }) => {
  const cells = (values: readonly string[], style: Cell['style']): Cell[] =>
    values.map((value) => ({ text: value, style }));
  sheet.space(4);
  drawTable(
    sheet,
    columns.map(({ share, align }) => ({
      ...(share ? { width: share * INNER } : {}),
      ...(align ? { align } : {}),
    })),
    cells(
      columns.map(({ title }) => title),
      styles.column,
    ),
    [...rows.map((row) => cells(row, styles.cell)), ...(total ? [cells(total, styles.cellStrong)] : [])],
  );
  sheet.space(10);
};

const signature: Draw<'signature'> = (sheet, styles, { labels }) => {
  sheet.need(labels.length * SIGNATURE_HEIGHT);
  for (const label of labels) {
    sheet.space(30);
    sheet.ornament(horizontal(sheet.y(), MARGIN.side, MARGIN.side + SIGNATURE_WIDTH, INK, 0.6));
    sheet.space(2);
    sheet.tag('P', () => sheet.text(label, styles.small));
  }
  sheet.space(6);
};

const DRAW: { [Kind in Block['kind']]: Draw<Kind> } = { heading, text, list, facts, table, signature };

/** Draws one block of a letter where the sheet stands. */
export const drawBlock = <Kind extends Block['kind']>(
  sheet: Sheet,
  styles: LetterStyles,
  block: Extract<Block, { kind: Kind }>,
): void => DRAW[block.kind as Kind](sheet, styles, block);

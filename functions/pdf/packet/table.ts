import { INNER, MARGIN, RULE, type Sheet, type Style, wrap } from './sheet.ts';

/** Widths are in points; what is left goes to the column without one. */
export type Column = { width?: number; align?: 'left' | 'right' };
export type Cell = { text: string; style: Style };

const GAP = 12;

const widthsOf = (columns: readonly Column[]): number[] => {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  return columns.map(({ width }) => width ?? INNER - fixed);
};

const drawRow = (sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], role: 'TH' | 'TD'): void => {
  const widths = widthsOf(columns);
  const room = (index: number): number => (widths[index] ?? 0) - (index < columns.length - 1 ? GAP : 0);
  const heights = cells.map(({ text, style }, index) => wrap(text, style, room(index)).length * style.leading);
  const height = Math.max(...heights);
  sheet.need(height + 8);
  sheet.tag('TR', () => {
    let x = MARGIN.side;
    cells.forEach(({ text, style }, index) => {
      const { align = 'left' } = columns[index] ?? {};
      const draw = (): unknown => sheet.text(text, style, { x, width: room(index), align, stay: true });
      sheet.tag(role, draw, role === 'TH' ? { scope: 'Column' } : {});
      x += widths[index] ?? 0;
    });
  });
  sheet.space(height + 4);
  sheet.rule(RULE, 0.5);
  sheet.space(2.5);
};

/** A table with aligned columns; the head stands once, since its rows may run over several pages. */
export const drawTable = (
  sheet: Sheet,
  columns: readonly Column[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): void => {
  sheet.tag('Table', () => {
    drawRow(sheet, columns, head, 'TH');
    for (const row of rows) drawRow(sheet, columns, row, 'TD');
  });
};

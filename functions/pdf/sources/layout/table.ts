import type { Block, Cell } from './blocks.ts';
import { type Canvas, INK, PAGE, RULE, SHADE } from './canvas.ts';
import type { Flow } from './flow.ts';
import { type Line, measureRuns, wrapRuns } from './wrap.ts';

type Table = Extract<Block, { kind: 'table' }>;

const SIZE = 8.5;
const LEADING = 11;
const PAD = 4;
/** A column is never squeezed below this, however many there are. */
const NARROWEST = 22;

const spanOf = ({ columns = 1 }: Cell): number => Math.max(1, columns);
const countColumns = (rows: readonly (readonly Cell[])[]): number =>
  Math.max(1, ...rows.map((row) => row.reduce((sum, one) => sum + spanOf(one), 0)));

/** Every column gets its longest word where that fits; what is left goes to those with more to say. */
const widthsOf = (rows: readonly (readonly Cell[])[], { faces }: Canvas, width: number): number[] => {
  const count = countColumns(rows);
  const least = new Array<number>(count).fill(NARROWEST);
  const most = new Array<number>(count).fill(NARROWEST);
  for (const row of rows.slice(0, 400)) {
    let column = 0;
    for (const one of row) {
      if (spanOf(one) === 1) {
        const measured = measureRuns(one.runs, faces, SIZE);
        const cap = width * 0.3;
        least[column] = Math.max(least[column] ?? 0, Math.min(measured.least, cap) + 2 * PAD);
        most[column] = Math.max(most[column] ?? 0, Math.min(measured.most, width) + 2 * PAD);
      }
      column += spanOf(one);
    }
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sum(least) >= width) return least.map((value) => (value * width) / sum(least));
  const wanted = most.map((value, column) => Math.max(0, value - (least[column] ?? 0)));
  const free = width - sum(least);
  const share = sum(wanted) === 0 ? 0 : Math.min(1, free / sum(wanted));
  // A small table keeps its own width; a large one fills the line.
  return least.map((value, column) => value + (wanted[column] ?? 0) * share);
};

type Laid = { x: number; lines: Line[] }[];

const layRow = (row: readonly Cell[], widths: readonly number[], { faces }: Canvas): Laid => {
  let column = 0;
  let x: number = PAGE.left;
  return row.map((one) => {
    const width = widths.slice(column, column + spanOf(one)).reduce((total, value) => total + value, 0);
    const laid = { x: x + PAD, lines: wrapRuns(one.runs, faces, SIZE, Math.max(8, width - 2 * PAD)) };
    column += spanOf(one);
    x += width;
    return laid;
  });
};

const heightOf = (laid: Laid): number => Math.max(1, ...laid.map(({ lines }) => lines.length)) * LEADING + 2 * PAD;

/** Draws the lines `from` to `to` of every cell of a row from the cursor down. */
const drawLines = (flow: Flow, laid: Laid, from: number, to: number): void => {
  const top = flow.y() - PAD;
  for (const { x, lines } of laid)
    lines.slice(from, to).forEach((line, index) => {
      flow.canvas.text(line, x, top - SIZE - index * LEADING + 1, SIZE, INK);
    });
};

/** A table whose header stands again on every page, and whose rows go on over a page's end when they are longer than one. */
export const drawTable = (flow: Flow, { header, rows }: Table): void => {
  const { canvas } = flow;
  const bold = header.map((one) => ({ ...one, runs: one.runs.map((run) => ({ ...run, isBold: true })) }));
  const all = header.length > 0 ? [bold, ...rows] : rows;
  if (all.length === 0) return;
  const widths = widthsOf(all, canvas, PAGE.right - PAGE.left);
  const right = PAGE.left + widths.reduce((total, value) => total + value, 0);
  const head = header.length > 0 ? layRow(bold, widths, canvas) : undefined;
  const drawHead = (): void => {
    if (!head) return;
    const height = heightOf(head);
    canvas.shade(PAGE.left, flow.y() - height, right, flow.y(), SHADE);
    drawLines(flow, head, 0, Number.POSITIVE_INFINITY);
    flow.down(height);
    canvas.rule(PAGE.left, right, flow.y(), INK, 0.7);
  };
  const headHeight = head ? heightOf(head) : 0;
  flow.need(headHeight + LEADING * 2 + 2 * PAD);
  if (!head) canvas.rule(PAGE.left, right, flow.y(), RULE);
  drawHead();
  for (const row of rows) drawRow(flow, layRow(row, widths, canvas), right, drawHead);
  flow.down(8);
};

const drawRow = (flow: Flow, laid: Laid, right: number, drawHead: () => void): void => {
  const total = Math.max(1, ...laid.map(({ lines }) => lines.length));
  const whole = PAGE.top - PAGE.bottom - 120;
  if (heightOf(laid) <= whole && heightOf(laid) > flow.room()) {
    flow.newPage();
    drawHead();
  }
  for (let done = 0; done < total; ) {
    const fits = Math.max(1, Math.floor((flow.room() - 2 * PAD) / LEADING));
    const to = Math.min(total, done + fits);
    drawLines(flow, laid, done, to);
    flow.down((to - done) * LEADING + 2 * PAD);
    flow.canvas.rule(PAGE.left, right, flow.y(), RULE);
    done = to;
    if (done < total) {
      flow.newPage();
      drawHead();
    }
  }
};

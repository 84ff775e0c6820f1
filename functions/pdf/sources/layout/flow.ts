import type { Block, Run } from './blocks.ts';
import { type Canvas, INK, PAGE, QUIET, RULE } from './canvas.ts';
import { drawTable } from './table.ts';
import { wrapRuns } from './wrap.ts';

/** The cursor of a document that flows over pages. */
export type Flow = {
  canvas: Canvas;
  y: () => number;
  down: (points: number) => void;
  room: () => number;
  /** A new page unless this much is left. */
  need: (points: number) => void;
  newPage: () => void;
};

export const openFlow = (canvas: Canvas): Flow => {
  let y: number = PAGE.bottom;
  const newPage = (): void => {
    canvas.newPage();
    y = PAGE.top;
  };
  return {
    canvas,
    y: () => y,
    down: (points) => {
      y -= points;
    },
    room: () => y - PAGE.bottom,
    need: (points) => {
      if (y - points < PAGE.bottom) newPage();
    },
    newPage,
  };
};

type Setting = { size: number; leading: number; gray?: number; x?: number };

const drawRuns = (flow: Flow, runs: readonly Run[], { size, leading, gray = INK, x = PAGE.left }: Setting): void => {
  for (const line of wrapRuns(runs, flow.canvas.faces, size, PAGE.right - x)) {
    flow.need(leading);
    flow.down(leading);
    flow.canvas.text(line, x, flow.y() + (leading - size) * 0.6, size, gray);
  }
};

const HEADINGS = {
  1: { size: 12.5, leading: 17, before: 12, after: 4 },
  2: { size: 10.5, leading: 14, before: 8, after: 2 },
  3: { size: 9.5, leading: 13, before: 5, after: 1 },
} as const;

const drawHeading = (flow: Flow, { level, text }: Extract<Block, { kind: 'heading' }>): void => {
  const { size, leading, before, after } = HEADINGS[level];
  // A heading stays with the first lines of what it heads.
  flow.need(before + leading + 40);
  flow.down(before);
  drawRuns(flow, [{ text, isBold: true }], { size, leading });
  if (level === 1) flow.canvas.rule(PAGE.left, PAGE.right, flow.y() - 1, RULE, 0.7);
  flow.down(after);
};

const LABELS = 140;

const drawFields = (flow: Flow, { rows }: Extract<Block, { kind: 'fields' }>): void => {
  const { canvas } = flow;
  const [size, leading] = [9.5, 13.5];
  for (const [label, value] of rows) {
    const labels = wrapRuns([{ text: label }], canvas.faces, size, LABELS - 10);
    const values = wrapRuns([{ text: value }], canvas.faces, size, PAGE.right - PAGE.left - LABELS);
    for (let index = 0; index < Math.max(labels.length, values.length); index += 1) {
      flow.need(leading);
      flow.down(leading);
      const [named, told] = [labels[index], values[index]];
      if (named) canvas.text(named, PAGE.left, flow.y() + 3, size, QUIET);
      if (told) canvas.text(told, PAGE.left + LABELS, flow.y() + 3, size, INK);
    }
  }
  flow.down(4);
};

const INDENT = 16;

const drawItem = (flow: Flow, { marker, depth, runs }: Extract<Block, { kind: 'item' }>): void => {
  const { canvas } = flow;
  const x = PAGE.left + INDENT * (Math.min(depth, 8) + 1);
  flow.need(13);
  const top = flow.y();
  const [sign] = wrapRuns([{ text: marker }], canvas.faces, 9.5, INDENT * 2);
  if (sign) canvas.text(sign, x - Math.max(11, sign.width + 4), top - 13 + 2.1, 9.5, INK);
  drawRuns(flow, runs, { size: 9.5, leading: 13, x });
};

const FIXED = 8.5;

/** Columns of a typed page keep their places: every letter is set in a cell of equal width unless its line is prose. */
const drawFixed = (flow: Flow, lines: readonly string[]): void => {
  for (const line of lines) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const x = PAGE.left + Math.min(indent, 40) * FIXED * 0.5;
    const cells = line.trim().split(/ {3,}/);
    if (cells.length < 2) drawRuns(flow, [{ text: line.trim() }], { size: 9.5, leading: 13, x });
    else drawCells(flow, line);
  }
  flow.down(4);
};

/** Words that stand apart by three spaces or more begin where they began in the file. */
const drawCells = (flow: Flow, line: string): void => {
  const { canvas } = flow;
  flow.need(13);
  flow.down(13);
  const step = Math.min(5.2, (PAGE.right - PAGE.left) / Math.max(1, line.length));
  let free: number = PAGE.left;
  for (const found of line.matchAll(/\S+(?: {1,2}\S+)*/gu)) {
    const x = Math.max(free, PAGE.left + found.index * step);
    const [one] = wrapRuns([{ text: found[0] }], canvas.faces, FIXED, Number.POSITIVE_INFINITY);
    if (!one) continue;
    canvas.text(one, x, flow.y() + 3, FIXED, INK);
    free = x + one.width + 6;
  }
};

const drawParagraph = (flow: Flow, { runs, indent = 0 }: Extract<Block, { kind: 'paragraph' }>): void => {
  drawRuns(flow, runs, { size: 9.5, leading: 13, x: PAGE.left + indent * INDENT });
  flow.down(5);
};

export const drawBlock = (flow: Flow, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      drawHeading(flow, block);
      break;
    case 'fields':
      drawFields(flow, block);
      break;
    case 'item':
      drawItem(flow, block);
      break;
    case 'fixed':
      drawFixed(flow, block.lines);
      break;
    case 'new-page':
      flow.newPage();
      break;
    case 'table':
      if (block.caption) drawHeading(flow, { kind: 'heading', level: 3, text: block.caption });
      drawTable(flow, block);
      break;
    case 'paragraph':
      drawParagraph(flow, block);
      break;
  }
};

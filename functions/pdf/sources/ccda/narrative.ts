import type { Block, Cell, Run } from '../layout/blocks.ts';
import { childrenNamed, type Element, isElement, type Node, wordsOf } from './xml.ts';

/** C-CDA's narrative block and XHTML are cousins; one table of names reads both. */
const NAMES: Record<string, string> = { p: 'paragraph', div: 'group', ul: 'list', ol: 'list', li: 'item' };
const nameOf = ({ name }: Element): string => NAMES[name.toLowerCase()] ?? name.toLowerCase();

const BLOCKS = new Set(['paragraph', 'group', 'list', 'table', 'item', 'footnote', 'section', 'hr', 'text']);
const BOLD = new Set(['b', 'strong', 'th', 'caption', 'title']);
const ITALIC = new Set(['i', 'em', 'cite']);
const HIDDEN = new Set(['script', 'style', 'head', 'colgroup', 'col']);

type Style = Pick<Run, 'isBold' | 'isItalic'>;

/** styleCode (CDA R2 4.3.5.11): several codes may stand in one attribute. */
const styled = (element: Element, style: Style): Style => {
  const codes = (element.attributes.styleCode ?? '').toLowerCase();
  const name = nameOf(element);
  return {
    ...style,
    ...(BOLD.has(name) || codes.includes('bold') || codes.includes('emphasis') ? { isBold: true } : {}),
    ...(ITALIC.has(name) || codes.includes('italic') ? { isItalic: true } : {}),
  };
};

/** Everything inside as one run of text: how a cell or a line is read. Blocks inside become lines. */
const runsOf = (node: Node, style: Style): Run[] => {
  if (!isElement(node)) return node === '' ? [] : [{ text: node.replace(/\s+/g, ' '), ...style }];
  const name = nameOf(node);
  if (HIDDEN.has(name)) return [];
  if (name === 'br') return [{ text: '\n' }];
  const inner = node.children.flatMap((child) => runsOf(child, styled(node, style)));
  if (name === 'item') return [{ text: '\n\u2022 ' }, ...inner];
  if (name === 'tr' || name === 'footnote') return [{ text: '\n' }, ...inner];
  if (name === 'td' || name === 'th') return [...inner, { text: '  ' }];
  if (name === 'footnoteref') return [{ text: '*' }];
  if (name === 'rendermultimedia') return [{ text: `[Picture not included: ${wordsOf(node) || 'no caption'}]` }];
  return BLOCKS.has(name) ? [{ text: '\n' }, ...inner, { text: '\n' }] : inner;
};

/** No blank lines, no spaces where a line begins. */
export const tidy = (runs: readonly Run[]): Run[] => {
  const out: Run[] = [];
  let atStart = true;
  for (const run of runs) {
    const text = run.text.replace(/ *\n[ \n]*/g, '\n');
    const kept: string = atStart ? text.replace(/^[ \n]+/, '') : text;
    if (kept === '') continue;
    atStart = kept.endsWith('\n');
    out.push({ ...run, text: kept });
  }
  const last = out.at(-1);
  if (last) out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return out.filter(({ text }) => text !== '');
};

const cellsOf = (row: Element): { cell: Cell; rows: number }[] =>
  row.children
    .filter(isElement)
    .filter((child) => ['td', 'th'].includes(nameOf(child)))
    .map((child) => {
      const columns = Math.min(40, Number(child.attributes.colspan) || 1);
      // The caption of a cell is its own style; a header cell in the body is bold.
      const runs = tidy(child.children.flatMap((inner) => runsOf(inner, styled(child, {}))));
      return {
        cell: { runs, ...(columns > 1 ? { columns } : {}) },
        rows: Math.min(400, Number(child.attributes.rowspan) || 1),
      };
    });

/** Cells that reach down leave an empty place in the rows below, so that columns stay columns. */
const gridOf = (rows: readonly Element[]): Cell[][] => {
  const open: number[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    const skip = (): void => {
      for (; (open[column] ?? 0) > 0; column += 1) {
        open[column] = (open[column] ?? 1) - 1;
        cells.push({ runs: [] });
      }
    };
    for (const { cell, rows: deep } of cellsOf(row)) {
      skip();
      cells.push(cell);
      for (let wide = 0; wide < (cell.columns ?? 1); wide += 1, column += 1) open[column] = deep - 1;
    }
    skip();
    return cells;
  });
};

const rowsOf = (element: Element): Element[] => childrenNamed(element, 'tr');

const tableOf = (table: Element): Block[] => {
  const parts = (name: string) => childrenNamed(table, name).flatMap(rowsOf);
  const [head = [], ...furtherHead] = gridOf(parts('thead'));
  const rows = [...furtherHead, ...gridOf([...rowsOf(table), ...parts('tbody'), ...parts('tfoot')])];
  const caption = childrenNamed(table, 'caption').map(wordsOf).join(' ');
  const isEmpty = rows.every((row) => row.every(({ runs }) => runs.length === 0));
  if (isEmpty && head.length === 0) return caption ? [{ kind: 'paragraph', runs: [{ text: caption }] }] : [];
  const named = caption ? { caption } : {};
  return [{ kind: 'table', ...named, header: head, rows: rows.filter((row) => row.length > 0) }];
};

const isOrdered = (list: Element): boolean =>
  list.attributes.listType === 'ordered' || list.name.toLowerCase() === 'ol';

const listOf = (list: Element, depth: number): Block[] => {
  const caption = childrenNamed(list, 'caption').map(wordsOf).join(' ');
  const items = list.children.filter(isElement).filter((child) => nameOf(child) === 'item');
  const blocks = items.flatMap((item, index) => {
    const marker = isOrdered(list) ? `${index + 1}.` : '\u2022';
    const inner = blocksOf(item.children, depth + 1, {});
    const [first, ...rest] = inner;
    if (first?.kind === 'paragraph') return [{ kind: 'item', marker, depth, runs: first.runs } as const, ...rest];
    return inner;
  });
  return caption ? [{ kind: 'paragraph', runs: [{ text: caption, isBold: true }] }, ...blocks] : blocks;
};

const HEADING = /^h([1-6])$/;

const blockOf = (element: Element, depth: number, style: Style): Block[] => {
  const name = nameOf(element);
  if (name === 'table') return tableOf(element);
  if (name === 'list') return listOf(element, depth);
  if (HEADING.test(name)) return [{ kind: 'heading', level: 3, text: wordsOf(element) }];
  if (name === 'hr') return [];
  const caption = childrenNamed(element, 'caption');
  const inner = blocksOf(element.children, depth, styled(element, style));
  return name === 'paragraph' && caption.length > 0 ? inner : inner;
};

const isBlock = (node: Node): node is Element =>
  isElement(node) &&
  (BLOCKS.has(nameOf(node)) || HEADING.test(nameOf(node)) || node.children.some((child) => isBlock(child)));

/** Text between blocks is a paragraph of its own. */
const blocksOf = (nodes: readonly Node[], depth: number, style: Style): Block[] => {
  const blocks: Block[] = [];
  let inline: Run[] = [];
  const flush = (): void => {
    const runs = tidy(inline);
    inline = [];
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs, ...(depth > 0 ? { indent: depth } : {}) });
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      blocks.push(...blockOf(node, depth, style));
    } else inline.push(...runsOf(node, style));
  }
  flush();
  return blocks;
};

/** A section's text as blocks: what the author attested, in the order it was written. */
export const narrativeBlocks = (text: Element): Block[] => blocksOf(text.children, 0, {});

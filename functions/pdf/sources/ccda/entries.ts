import { type Block, cell } from '../layout/blocks.ts';
import { codeOf, timeOf } from './values.ts';
import { childrenNamed, type Element, find, isElement, wordsOf } from './xml.ts';

const MAX_ROWS = 2000;

const measureOf = (element: Element): string => {
  const value = find(element, 'value');
  if (!value) return '';
  const { value: number, unit } = value.attributes;
  return number === undefined
    ? codeOf(value) || wordsOf(value)
    : [number, unit === '1' ? '' : unit].filter(Boolean).join(' ');
};

/** Every coded statement inside an entry that says something. */
const statementsOf = (element: Element, depth: number): string[][] => {
  if (depth > 12) return [];
  const code = codeOf(find(element, 'code')) || codeOf(find(element, 'manufacturedMaterial', 'code'));
  const row = [timeOf(find(element, 'effectiveTime')), code, measureOf(element)];
  const inner = element.children.filter(isElement).flatMap((child) => statementsOf(child, depth + 1));
  return code || row[2] ? [row, ...inner] : inner;
};

/** A section without narrative breaks the rules of C-CDA, but its coded entries are records all the same: shown as a list. */
export const entryBlocks = (section: Element): Block[] => {
  const rows = childrenNamed(section, 'entry').flatMap((entry) => statementsOf(entry, 0));
  if (rows.length === 0)
    return [{ kind: 'paragraph', runs: [{ text: 'Nothing is recorded in this section.', isItalic: true }] }];
  return [
    {
      kind: 'table',
      header: ['When', 'What', 'Value'].map(cell),
      rows: rows.slice(0, MAX_ROWS).map((row) => row.map(cell)),
    },
  ];
};

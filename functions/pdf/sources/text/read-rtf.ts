import type { Block, Cell, Run } from '../layout/blocks.ts';
import type { Read } from '../read.ts';
import { SourceError } from '../source-error.ts';
import { rtfTokens, type Token } from './rtf-tokens.ts';

/** Groups that hold no words of the document. */
const SKIPPED = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'info', 'object', 'generator', 'themedata', 'colorschememapping'],
  ...[
    'listtable',
    'listoverridetable',
    'rsidtbl',
    'datastore',
    'latentstyles',
    'xmlnstbl',
    'fldinst',
    'private',
    'filetbl',
  ],
]);
const LETTERS: Record<string, string> = {
  ...{
    tab: '    ',
    line: '\n',
    emdash: '\u2014',
    endash: '\u2013',
    bullet: '\u2022',
    lquote: '\u2018',
    rquote: '\u2019',
  },
  ...{ ldblquote: '\u201c', rdblquote: '\u201d', emspace: ' ', enspace: ' ', nestcell: '  ' },
};
const MAX_DEPTH = 400;

type Group = { isBold: boolean; isItalic: boolean; isHidden: boolean; isSkipped: boolean; skipAfterUnicode: number };

/** What has been read so far. */
type Reading = {
  groups: Group[];
  blocks: Block[];
  runs: Run[];
  cells: Cell[];
  rows: Cell[][];
  isTable: boolean;
  /** Stand-in bytes still to be left out after a \u. */
  toSkip: number;
  decoder: TextDecoder;
};

const START: Group = { isBold: false, isItalic: false, isHidden: false, isSkipped: false, skipAfterUnicode: 1 };
const current = ({ groups }: Reading): Group => groups.at(-1) ?? START;
const change = (reading: Reading, with_: Partial<Group>): void => {
  reading.groups[reading.groups.length - 1] = { ...current(reading), ...with_ };
};

const say = (reading: Reading, text: string): void => {
  const { isBold, isItalic, isHidden, isSkipped } = current(reading);
  if (isHidden || isSkipped || text === '') return;
  reading.runs.push({ text, ...(isBold ? { isBold } : {}), ...(isItalic ? { isItalic } : {}) });
};

const closeTable = (reading: Reading): void => {
  if (reading.rows.length > 0) reading.blocks.push({ kind: 'table', header: [], rows: reading.rows });
  reading.rows = [];
};

const closeParagraph = (reading: Reading): void => {
  if (reading.isTable) {
    say(reading, '\n');
    return;
  }
  closeTable(reading);
  if (reading.runs.some(({ text }) => text.trim() !== ''))
    reading.blocks.push({ kind: 'paragraph', runs: reading.runs });
  reading.runs = [];
};

const closeCell = (reading: Reading): void => {
  reading.cells.push({ runs: reading.runs });
  reading.runs = [];
};

const closeRow = (reading: Reading): void => {
  if (reading.cells.length > 0) reading.rows.push(reading.cells);
  reading.cells = [];
  reading.isTable = false;
};

/** \uN counts from -32768; the N bytes after it say the same for old readers (RTF 1.9.1, "Unicode RTF"). */
const sayUnicode = (reading: Reading, value: number): void => {
  const code = value < 0 ? value + 65536 : value;
  say(reading, code <= 0xffff ? String.fromCharCode(code) : '\ufffd');
  reading.toSkip = current(reading).skipAfterUnicode;
};

const ACTIONS: Record<string, (reading: Reading, value: number | undefined) => void> = {
  b: (reading, value) => change(reading, { isBold: value !== 0 }),
  i: (reading, value) => change(reading, { isItalic: value !== 0 }),
  v: (reading, value) => change(reading, { isHidden: value !== 0 }),
  plain: (reading) => change(reading, { isBold: false, isItalic: false, isHidden: false }),
  par: closeParagraph,
  sect: closeParagraph,
  page: (reading) => {
    closeParagraph(reading);
    reading.blocks.push({ kind: 'new-page' });
  },
  intbl: (reading) => {
    reading.isTable = true;
  },
  trowd: (reading) => {
    if (!reading.isTable) closeParagraph({ ...reading, rows: [] });
    reading.isTable = true;
  },
  pard: (reading) => {
    if (reading.cells.length === 0) reading.isTable = false;
  },
  cell: closeCell,
  row: closeRow,
  uc: (reading, value) => change(reading, { skipAfterUnicode: Math.min(8, Math.max(0, value ?? 1)) }),
  u: (reading, value) => sayUnicode(reading, value ?? 0xfffd),
  ansicpg: (reading, value) => {
    const known = value !== undefined && value >= 1250 && value <= 1258;
    if (known) reading.decoder = new TextDecoder(`windows-${value}`);
  },
  pict: (reading) => {
    say(reading, '[Picture not shown]');
    change(reading, { isSkipped: true });
  },
  '*': (reading) => change(reading, { isSkipped: true }),
};

const take = (reading: Reading, token: Token): void => {
  if (token.kind === 'open') {
    if (reading.groups.length > MAX_DEPTH) throw new SourceError('file-too-large', 'RTF groups are nested too deeply');
    reading.groups.push({ ...current(reading) });
  } else if (token.kind === 'close') {
    reading.groups.pop();
    reading.toSkip = 0;
  } else if (token.kind === 'word') {
    if (SKIPPED.has(token.word)) change(reading, { isSkipped: true });
    else if (token.word in LETTERS) say(reading, LETTERS[token.word] ?? '');
    else if (!current(reading).isSkipped) ACTIONS[token.word]?.(reading, token.value);
  } else if (token.kind === 'byte') {
    if (reading.toSkip > 0) reading.toSkip -= 1;
    else say(reading, reading.decoder.decode(Uint8Array.of(token.value)));
  } else {
    const skipped = Math.min(reading.toSkip, token.text.length);
    reading.toSkip -= skipped;
    say(reading, token.text.slice(skipped));
  }
};

/** Reads RTF for its words: paragraphs, bold and italic, tables as rows, page breaks. What only decorates is left behind. */
export const readRtf = (source: string): Read => {
  if (!source.startsWith('{\\rtf')) throw new SourceError('file-type', 'Not RTF');
  const reading: Reading = {
    ...{ groups: [], blocks: [], runs: [], cells: [], rows: [], isTable: false, toSkip: 0 },
    decoder: new TextDecoder('windows-1252'),
  };
  for (const token of rtfTokens(source)) take(reading, token);
  if (reading.cells.length > 0) closeRow(reading);
  reading.isTable = false;
  closeParagraph(reading);
  closeTable(reading);
  if (reading.blocks.every(({ kind }) => kind === 'new-page')) throw new SourceError('file-empty', 'RTF without words');
  return {
    suggested: {},
    readable: { title: 'Text document', banner: '', origin: 'RTF document', blocks: reading.blocks },
  };
};

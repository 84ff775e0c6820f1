import type { Block } from '../layout/blocks.ts';
import type { Read } from '../read.ts';
import { SourceError } from '../source-error.ts';
import { decodeText } from './decode-text.ts';

const TAB = 8;

/** A tab moves on to the next eighth column, as on the machine that wrote it. */
const untabbed = (line: string): string => {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const letter of line) out += letter === '\t' ? ' '.repeat(TAB - (out.length % TAB)) : letter;
  return out;
};

/** Typed pages: line ends and columns stay, form feeds begin a page, long lines are broken. */
export const readText = (bytes: Uint8Array): Read => {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new SourceError('file-empty', 'A text of nothing');
  const pages = text.split('\f').map((page) => page.replace(/^\n+|\s+$/g, ''));
  const told = pages.filter((page) => page !== '');
  const blocks = told.flatMap((page, index): Block[] => [
    ...(index > 0 ? [{ kind: 'new-page' } as const] : []),
    { kind: 'fixed', lines: page.split('\n').map((line) => untabbed(line).trimEnd()) },
  ]);
  return { suggested: {}, readable: { title: 'Text document', banner: '', origin: 'Text file', blocks } };
};

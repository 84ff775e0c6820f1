import { SourceError } from '../source-error.ts';

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'byte'; value: number }
  | { kind: 'text'; text: string };

const MAX_TOKENS = 20_000_000;
const PATTERN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gy;

const SYMBOLS: Record<string, string> = { '~': '\u00a0', _: '-', '-': '', '{': '{', '}': '}', '\\': '\\' };

/** The tokens of an RTF file (Rich Text Format 1.9.1), binary data left out. */
export function* rtfTokens(source: string): Generator<Token> {
  const pattern = new RegExp(PATTERN);
  for (let count = 0, at = 0; at < source.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    count += 1;
    if (!found || count > MAX_TOKENS) throw new SourceError(found ? 'file-too-large' : 'file-damaged', 'Not RTF');
    const [, word, number, byte, symbol, brace, text] = found;
    if (word !== undefined) {
      const value = number === undefined ? undefined : Number(number);
      if (word === 'bin') pattern.lastIndex += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, value };
    } else if (byte !== undefined) yield { kind: 'byte', value: Number.parseInt(byte, 16) };
    else if (symbol === '*') yield { kind: 'word', word: '*', value: undefined };
    else if (symbol === '\n' || symbol === '\r') yield { kind: 'word', word: 'par', value: undefined };
    else if (symbol !== undefined) yield { kind: 'text', text: SYMBOLS[symbol] ?? '' };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { kind: 'text', text };
  }
}

import { Uncarriable } from './uncarriable.ts';

/** Strings as bytes in latin-1, names with their escapes resolved. */
export type Token = {
  kind: 'number' | 'name' | 'string' | 'mark' | 'operator';
  value: string;
};

const isSpace = (code: number): boolean =>
  code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32;
/** ( ) < > [ ] { } / % */
const isDelimiter = (code: number): boolean =>
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 91 ||
  code === 93 ||
  code === 123 ||
  code === 125 ||
  code === 47 ||
  code === 37;

const endOfWord = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isDelimiter(code)) break;
    at += 1;
  }
  return at;
};

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string (ISO 32000-1, 7.3.4.2) from after its opening parenthesis. */
const readLiteral = (text: string, from: number): { value: string; end: number } => {
  let value = '';
  let depth = 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\') {
      at += 1;
      const next = text[at] ?? '';
      const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
      if (octal) {
        value += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (next === '\r') at += text[at + 1] === '\n' ? 1 : 0;
      else if (next !== '\n') value += ESCAPES[next] ?? next;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return { value, end: at + 1 };
    value += character;
  }
  throw new Uncarriable('content');
};

const readHex = (text: string, from: number): { value: string; end: number } => {
  const close = text.indexOf('>', from);
  const digits = text.slice(from, close).replaceAll(/[\0\t\n\f\r ]/g, '');
  if (close < 0 || !/^[0-9a-fA-F]*$/.test(digits)) throw new Uncarriable('content');
  return {
    value: Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex').toString('latin1'),
    end: close + 1,
  };
};

const nameOf = (raw: string): string =>
  raw.includes('#')
    ? raw.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Cuts a content stream or CMap (latin-1) into tokens. Comments vanish; what cannot be read is not guessed at. */
export const readTokens = (text: string, take: (token: Token) => void): void => {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at += 1;
    else if (code === 37) while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
    else if (code === 40) {
      const { value, end } = readLiteral(text, at + 1);
      take({ kind: 'string', value });
      at = end;
    } else if (text.startsWith('<<', at) || text.startsWith('>>', at)) {
      take({ kind: 'mark', value: text.slice(at, at + 2) });
      at += 2;
    } else if (code === 60) {
      const { value, end } = readHex(text, at + 1);
      take({ kind: 'string', value });
      at = end;
    } else if (code === 91 || code === 93) {
      take({ kind: 'mark', value: text[at] ?? '' });
      at += 1;
    } else if (code === 47) {
      const end = endOfWord(text, at + 1);
      take({ kind: 'name', value: nameOf(text.slice(at + 1, end)) });
      at = end;
    } else {
      const end = endOfWord(text, at);
      if (end === at) throw new Uncarriable('content');
      const value = text.slice(at, end);
      take({ kind: NUMBER.test(value) ? 'number' : 'operator', value });
      at = end;
    }
  }
};

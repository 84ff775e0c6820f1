import { Unproven } from '../unproven.ts';

/** Keys under which an author's own names stand as keys (ISO 32000-1, 7.8.3). */
const NAME_MAPS = new Set(
  ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'CharProcs', 'Colorants'].map(
    (key) => `/${key}`,
  ),
);
const MAX_DEPTH = 60;

const SPACE = /[\0\t\n\f\r ]*/y;
/** A reference is one token, so that the numbers in front of it are never taken for values. */
const TOKEN =
  /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?=[\0\t\n\f\r ()<>[\]{}/%])|<<|>>|\[|\]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<[0-9A-Fa-f\0\t\n\f\r ]*>|[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const REFERENCE = /^(\d+)\s+0\s+R$/;

/**
 * A value as tokens without spaces in them, without the length of a stream; its keys; and the objects it refers to. A
 * reference is written `@12`, a string in parentheses as hexadecimal.
 */
export type Value = { tokens: string[]; keys: string[]; refs: number[]; length: number | undefined; end: number };

const malformed = (): never => {
  throw new Unproven('A byte stands outside the grammar');
};

/** A string in parentheses, or undefined where the text ends inside it. */
const literalEnd = (text: string, from: number): number | undefined => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')' && --depth === 0) return at + 1;
  }
  return undefined;
};

/** The next token, or undefined where the text may end inside it. */
const tokenAt = (text: string, from: number): { token: string; end: number } | undefined => {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  const start = SPACE.lastIndex;
  if (text[start] === '(') {
    const end = literalEnd(text, start);
    return end === undefined ? undefined : { token: text.slice(start, end), end };
  }
  TOKEN.lastIndex = start;
  const found = TOKEN.exec(text);
  // A reference needs up to twenty letters: what stands closer to the end could still become one.
  if (text.length - start < 24 || (found && TOKEN.lastIndex >= text.length)) return undefined;
  return found ? { token: found[0], end: TOKEN.lastIndex } : malformed();
};

type Open = { isDict: boolean; isNameMap: boolean; key: string | undefined };

/** Where tokens go; `open` are the dictionaries and arrays around the next one. */
type State = { value: Value; open: Open[] };

const close = ({ open }: State, token: string): void => {
  const inside = open.pop();
  if (inside?.isDict !== (token === '>>') || inside.key !== undefined) malformed();
};

const takeKey = ({ value, open }: State, inside: Open, token: string): void => {
  // An escaped letter would hide a key from the list of those allowed.
  if (!token.startsWith('/') || token.includes('#')) malformed();
  inside.key = token;
  if (!inside.isNameMap) value.keys.push(token.slice(1));
  if (open.length > MAX_DEPTH) malformed();
};

const withoutSpaces = (token: string): string => {
  if (token.startsWith('(')) return `(${Buffer.from(token, 'latin1').toString('hex')})`;
  if (token.startsWith('@')) malformed();
  return token.startsWith('<') ? token.replaceAll(/\s/g, '') : token;
};

const takeValue = ({ value, open }: State, token: string): void => {
  const inside = open.at(-1);
  const reference = REFERENCE.exec(token);
  if (reference) value.refs.push(Number(reference[1]));
  value.tokens.push(reference ? `@${Number(reference[1])}` : withoutSpaces(token));
  if (open.length === 1 && inside?.key === '/Length') {
    value.length = Number(token);
    value.tokens.length -= 2;
  }
};

/** Reads one value from here on; undefined where the text ends too early. */
export const scanValue = (text: string, from: number): Value | undefined => {
  const value: Value = { tokens: [], keys: [], refs: [], length: undefined, end: from };
  const state: State = { value, open: [] };
  for (;;) {
    const found = tokenAt(text, value.end);
    if (!found) return undefined;
    const { token, end } = found;
    const inside = state.open.at(-1);
    value.end = end;
    const isKey = inside?.isDict === true && inside.key === undefined && token !== '>>';
    if (isKey && inside) {
      takeKey(state, inside, token);
      value.tokens.push(token);
      continue;
    }
    if (token === '<<' || token === '[') {
      const isNameMap = inside?.isDict === true && NAME_MAPS.has(inside.key ?? '');
      state.open.push({ isDict: token === '<<', isNameMap, key: undefined });
      value.tokens.push(token);
      continue;
    }
    if (token === '>>' || token === ']') {
      close(state, token);
      value.tokens.push(token);
    } else takeValue(state, token);
    const outer = state.open.at(-1);
    if (outer) outer.key = undefined;
    else return value;
  }
};

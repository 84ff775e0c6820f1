import { charSections, unicodeMap } from '../unicode-map.ts';
import { readTokens, type Token } from './tokens.ts';
import { Uncarriable } from './uncarriable.ts';

/** What each code of a font reads as. `width`: bytes of a code. */
export type ToUnicode = { width: 1 | 2; texts: Map<number, string> };

/** A ligature stands for three or four letters; more is a text of its own. */
const MAX_LETTERS = 4;
const MAX_CODES = 70_000;

const codeOf = (bytes: string): number => {
  let code = 0;
  for (const byte of bytes) code = code * 256 + byte.charCodeAt(0);
  return code;
};

const utf16 = (bytes: string): string => Buffer.from(bytes, 'latin1').swap16().toString('utf16le');

type Section = { operator: string; tokens: Token[] };

const sectionsOf = (cmap: string): Section[] => {
  const sections: Section[] = [];
  let open: Section | undefined;
  readTokens(cmap, (token) => {
    if (token.kind === 'operator' && token.value.startsWith('begin'))
      open = { operator: token.value.slice(5), tokens: [] };
    else if (token.kind === 'operator' && token.value.startsWith('end')) {
      if (open) sections.push(open);
      open = undefined;
    } else open?.tokens.push(token);
  });
  return sections;
};

const put = (texts: Map<number, string>, code: number, bytes: string): void => {
  if (bytes.length % 2 === 1 || bytes.length > MAX_LETTERS * 2 || texts.size > MAX_CODES) throw new Uncarriable('font');
  texts.set(code, utf16(bytes));
};

const next = (bytes: string, by: number): string => {
  const value = Buffer.from(bytes, 'latin1');
  if (value.length >= 2) value.writeUInt16BE((value.readUInt16BE(value.length - 2) + by) & 0xffff, value.length - 2);
  return value.toString('latin1');
};

/** bfrange: first and last code, then one text that counts up or an array of texts. */
const readRanges = (tokens: readonly Token[], texts: Map<number, string>): void => {
  let index = 0;
  const take = (): Token => tokens[index++] ?? { kind: 'mark', value: ']' };
  while (index < tokens.length) {
    const [first, last, target] = [codeOf(take().value), codeOf(take().value), take()];
    if (last < first || last - first > 0xffff) throw new Uncarriable('font');
    if (target.kind === 'string')
      for (let code = first; code <= last; code += 1) put(texts, code, next(target.value, code - first));
    else
      for (let code = first, item = take(); item.kind === 'string'; code += 1, item = take())
        put(texts, code, item.value);
  }
};

/** Reads a ToUnicode CMap (ISO 32000-1, 9.10.3). */
export const readToUnicode = (cmap: string): ToUnicode => {
  const texts = new Map<number, string>();
  let width: 1 | 2 | undefined;
  for (const { operator, tokens } of sectionsOf(cmap)) {
    if (operator === 'codespacerange')
      for (const { value } of tokens) {
        const bytes = value.length;
        if ((bytes !== 1 && bytes !== 2) || (width !== undefined && width !== bytes)) throw new Uncarriable('font');
        width = bytes;
      }
    if (operator === 'bfchar')
      for (let index = 0; index + 1 < tokens.length; index += 2)
        put(texts, codeOf(tokens[index]?.value ?? ''), tokens[index + 1]?.value ?? '');
    if (operator === 'bfrange') readRanges(tokens, texts);
  }
  return { width: width ?? 2, texts };
};

const hex = (code: number, width: number): string => `<${code.toString(16).padStart(width * 2, '0')}>`;
const hexText = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** The same for these codes only, in one fixed form. */
export const writeToUnicode = ({ width, texts }: ToUnicode, codes: ReadonlySet<number>): string => {
  const lines = [...texts]
    .filter(([code]) => codes.has(code))
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `${hex(code, width)} ${hexText(text)}`);
  return unicodeMap(`${hex(0, width)} ${hex(256 ** width - 1, width)}`, charSections(lines));
};

/** A subset numbered as letters came up spells out the first words of the text, hidden ones too; the alphabet does not. */
export const tellsOrderOfUse = ({ texts }: ToUnicode): boolean => {
  const letters = [...texts]
    .filter(([, text]) => /^[a-z]$/i.test(text))
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text);
  const falls = letters.filter((letter, index) => index > 0 && letter < (letters[index - 1] ?? '')).length;
  return falls > 1;
};

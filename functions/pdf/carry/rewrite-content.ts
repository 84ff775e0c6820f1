import { BUILDS_PATH, MARKS, OPERANDS, PAINTS_PATH, SHOWS_TEXT } from './operators.ts';
import { readTokens, type Token } from './tokens.ts';
import { Uncarriable } from './uncarriable.ts';

export type Category = 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace';

/** A content stream written anew. `names`: per category, what the source called a resource and what it is called now. */
export type Rewritten = {
  content: string;
  names: Record<Category, Map<string, string>>;
  /** Bytes shown in each font, by the source's name of the font. */
  shown: Map<string, Set<string>>;
};

const CATEGORY: Readonly<Record<string, Category>> = {
  Tf: 'Font',
  Do: 'XObject',
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
};
const PREFIX: Record<Category, string> = { Font: 'F', XObject: 'X', ExtGState: 'G', ColorSpace: 'C' };
const DEVICE_SPACES = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK']);
const INTENTS = new Set(['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual']);

const INVISIBLE = 3;
const MAX_NUMBER = 12;

const ESCAPED: Record<string, string> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r', '\n': '\\n' };
const literal = (value: string): string => `(${value.replaceAll(/[()\\\r\n]/g, (one) => ESCAPED[one] ?? one)})`;

/** Digits nobody can see hold nothing: long numbers are cut. */
const numeral = (value: string): string =>
  value.length <= MAX_NUMBER ? value : String(Math.round(Number(value) * 1e5) / 1e5).replace(/^.*e.*$/, '0');

type Operand = { shape: 'n' | 's' | 'a' | '/' | '?'; text: string; name: string; strings: string[] };

const fits = (operands: readonly Operand[], pattern: string): boolean =>
  pattern === 'N'
    ? operands.length >= 1 && operands.length <= 4 && operands.every(({ shape }) => shape === 'n')
    : operands.map(({ shape }) => shape).join('') === pattern;

/** Collects operands up to their operator. Dictionaries stand only before marks, so their inside is dropped at once. */
const operandReader = (use: (operator: string, operands: Operand[]) => void): ((token: Token) => void) => {
  let operands: Operand[] = [];
  let array: Operand | undefined;
  let depth = 0;
  return ({ kind, value }) => {
    if (kind === 'mark' && (value === '<<' || value === '>>')) {
      depth += value === '<<' ? 1 : -1;
      if (depth < 0) throw new Uncarriable('content');
      if (depth === 0) operands.push({ shape: '?', text: '', name: '', strings: [] });
    } else if (depth > 0) return;
    else if (value === '[' && kind === 'mark') {
      if (array) throw new Uncarriable('content');
      array = { shape: 'a', text: '', name: '', strings: [] };
    } else if (value === ']' && kind === 'mark') {
      if (!array) throw new Uncarriable('content');
      operands.push({ ...array, text: `[${array.text}]` });
      array = undefined;
    } else if (kind === 'operator') {
      if (array || operands.length > 8) throw new Uncarriable('content');
      use(value, operands);
      operands = [];
    } else if (array) {
      if (kind === 'name') array.shape = '?';
      array.text +=
        kind === 'number'
          ? `${array.text.endsWith(')') || array.text === '' ? '' : ' '}${numeral(value)}`
          : literal(value);
      if (kind === 'string') array.strings.push(value);
    } else if (kind === 'number') operands.push({ shape: 'n', text: numeral(value), name: '', strings: [] });
    else if (kind === 'name') operands.push({ shape: '/', text: '', name: value, strings: [] });
    else operands.push({ shape: 's', text: literal(value), name: '', strings: [value] });
  };
};

type GraphicsState = { mode: number; font: string };

/**
 * Writes a content stream anew from known operators only: comments, marks with their properties, paths that are never
 * painted and operands that nothing takes do not come along. With `dropInvisible`, text in mode 3 does not either.
 */
export const rewriteContent = (source: string, dropInvisible: boolean): Rewritten => {
  const names: Rewritten['names'] = {
    Font: new Map(),
    XObject: new Map(),
    ExtGState: new Map(),
    ColorSpace: new Map(),
  };
  const shown: Rewritten['shown'] = new Map();
  const lines: string[] = [];
  let path: string[] = [];
  let state: GraphicsState = { mode: 0, font: '' };
  const stack: GraphicsState[] = [];

  const nameIn = (operator: string, name: string): string => {
    const category = CATEGORY[operator];
    if (!category || (category === 'ColorSpace' && DEVICE_SPACES.has(name))) return name;
    if (name === 'Pattern' && category === 'ColorSpace') throw new Uncarriable('patterns');
    const map = names[category];
    const known = map.get(name) ?? `${PREFIX[category]}${map.size}`;
    map.set(name, known);
    return known;
  };

  const follow = (operator: string, [first, second]: readonly Operand[]): void => {
    if (operator === 'q') stack.push(state);
    if (operator === 'Q') state = stack.pop() ?? state;
    if (operator === 'Tf') state = { ...state, font: first?.name ?? '' };
    if (operator === 'Tr') {
      const mode = Number(first?.text);
      if (![0, 1, 2, INVISIBLE].includes(mode)) throw new Uncarriable('hidden-text');
      state = { ...state, mode };
    }
    if (operator === 'ri' && !INTENTS.has(first?.name ?? '')) throw new Uncarriable('content');
    if (second?.shape === '?') throw new Uncarriable('content');
  };

  const emit = (operator: string, operands: readonly Operand[]): void => {
    const texts = operands.map(({ shape, text, name }) => (shape === '/' ? `/${nameIn(operator, name)}` : text));
    const line = [...texts, operator].join(' ');
    if (BUILDS_PATH.has(operator)) path.push(line);
    else if (PAINTS_PATH.has(operator)) {
      if (operator !== 'n' || path.some((step) => step.startsWith('W'))) lines.push(...path, line);
      path = [];
    } else lines.push(line);
  };

  const show = (operands: readonly Operand[]): void => {
    const codes = shown.get(state.font) ?? new Set<string>();
    for (const { strings } of operands) for (const value of strings) codes.add(value);
    shown.set(state.font, codes);
  };

  const use = (operator: string, operands: Operand[]): void => {
    if (MARKS.has(operator)) {
      if (operands[0]?.name === 'OC') throw new Uncarriable('layers');
      return;
    }
    const pattern = OPERANDS[operator];
    if (operator === 'BI') throw new Uncarriable('inline-image');
    if (pattern === undefined || !fits(operands, pattern))
      throw new Uncarriable(/^(scn|SCN|sh)$/.test(operator) ? 'patterns' : 'content');
    follow(operator, operands);
    if (SHOWS_TEXT.has(operator)) {
      if (state.mode === INVISIBLE && dropInvisible) return;
      show(operands);
    }
    emit(operator, operands);
  };

  readTokens(source, operandReader(use));
  return { content: `${lines.join('\n')}\n`, names, shown };
};

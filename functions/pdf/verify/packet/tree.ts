import { Unproven } from '../unproven.ts';
import type { Scanned, ScannedFile } from './scan-file.ts';

/** The values of a dictionary's own keys, as text. */
export const entriesOf = (text: string): Map<string, string> => {
  const tokens = text.split(' ');
  if (tokens[0] !== '<<') throw new Unproven('A dictionary is missing');
  const entries = new Map<string, string>();
  for (let at = 1; at < tokens.length - 1; ) {
    const key = tokens[at]?.slice(1) ?? '';
    const end = endOfValue(tokens, at + 1);
    if (entries.has(key)) throw new Unproven('A key stands twice');
    entries.set(key, tokens.slice(at + 1, end).join(' '));
    at = end;
  }
  return entries;
};

const endOfValue = (tokens: readonly string[], from: number): number => {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === '<<' || token === '[') depth += 1;
    if (token === '>>' || token === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Unproven('A value does not end');
};

/** The values of an array, as text. */
export const itemsOf = (text: string): string[] => {
  const tokens = text.split(' ');
  if (tokens[0] !== '[') throw new Unproven('An array is missing');
  const items: string[] = [];
  for (let at = 1; at < tokens.length - 1; ) {
    const end = endOfValue(tokens, at);
    items.push(tokens.slice(at, end).join(' '));
    at = end;
  }
  return items;
};

export const referenceIn = (text: string | undefined): number | undefined => {
  const found = /^@(\d+)$/.exec(text ?? '');
  return found ? Number(found[1]) : undefined;
};

export const objectOf = ({ objects }: ScannedFile, number: number | undefined): Scanned => {
  const found = number === undefined ? undefined : objects.get(number);
  if (!found) throw new Unproven('An object is missing');
  return found;
};

/** The value itself where it stands, or the object it refers to. */
export const followed = (file: ScannedFile, text: string): string => {
  const reference = referenceIn(text);
  return reference === undefined ? text : objectOf(file, reference).text;
};

export type ScannedPage = { number: number; entries: Map<string, string> };

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The pages in order, with what they inherit. */
export const pagesOf = (file: ScannedFile): ScannedPage[] => {
  const catalog = entriesOf(objectOf(file, referenceIn(entriesOf(file.trailer).get('Root'))).text);
  const pages: ScannedPage[] = [];
  const seen = new Set<number>();
  const visit = (number: number | undefined, inherited: Map<string, string>, depth: number): void => {
    if (number === undefined || seen.has(number) || depth > 60) throw new Unproven('The page tree is damaged');
    seen.add(number);
    const entries = entriesOf(objectOf(file, number).text);
    for (const key of INHERITED) {
      const value = entries.get(key) ?? inherited.get(key);
      if (value !== undefined) entries.set(key, value);
    }
    const kids = entries.get('Kids');
    if (kids === undefined) pages.push({ number, entries });
    else for (const kid of itemsOf(followed(file, kids))) visit(referenceIn(kid), entries, depth + 1);
  };
  visit(referenceIn(catalog.get('Pages')), new Map(), 0);
  return pages;
};

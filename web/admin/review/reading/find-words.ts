import { type Box, pad, union } from '../geometry.ts';
import type { Hit } from '../hit.ts';
import { BREATH, type TextLine } from '../text-lines.ts';
import type { PlacedWord } from '../text-words.ts';

const CONTEXT = 40;
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type Placed = { word: PlacedWord; line: number; from: number };

/** Lays the words of a page out as one text, so that a phrase may run on into the next line. */
const layOut = (lines: readonly TextLine[]): { text: string; words: Placed[] } => {
  const words: Placed[] = [];
  let text = '';
  for (const [line, { words: own }] of lines.entries())
    for (const word of own) {
      words.push({ word, line, from: text.length });
      text += `${plain(word.text)} `;
    }
  return { text, words };
};

const boxesOf = (words: readonly Placed[]): Box[] => {
  const lines = [...new Set(words.map(({ line }) => line))];
  return lines.map((line) => pad(union(words.filter((one) => one.line === line).map(({ word }) => word.box)), BREATH));
};

/** Where searched words stand in what was read from a page: upper and lower case and accents alike, parts of words too. */
export const findWords = (page: number, lines: readonly TextLine[], wanted: string): Hit[] => {
  const query = plain(wanted).replace(/\s+/g, ' ').trim();
  if (query === '') return [];
  const { text, words } = layOut(lines);
  const hits: Hit[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    const end = at + query.length;
    const touched = words.filter(({ word, from }) => from < end && from + plain(word.text).length > at);
    hits.push({
      page,
      boxes: boxesOf(touched),
      before: text.slice(Math.max(0, at - CONTEXT), at),
      match: text.slice(at, end),
      after: text.slice(end, end + CONTEXT),
    });
  }
  return hits.filter(({ boxes }) => boxes.length > 0);
};

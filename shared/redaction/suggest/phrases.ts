import { foldWord } from './fold.ts';

type Entry<Row> = { words: readonly string[]; row: Row };
/** Phrases by their first word: one look-up a word, however many phrases there are. */
export type PhraseTable<Row> = ReadonlyMap<string, readonly Entry<Row>[]>;

export const phraseTable = <Row>(rows: Iterable<readonly [phrase: string, row: Row]>): PhraseTable<Row> => {
  const table = new Map<string, Entry<Row>[]>();
  for (const [phrase, row] of rows) {
    const words = phrase
      .split(' ')
      .map(foldWord)
      .filter((word) => word !== '');
    const [first] = words;
    if (first !== undefined) table.set(first, [...(table.get(first) ?? []), { words, row }]);
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return table;
};

/** The longest phrase that begins at this word. */
export const phraseAt = <Row>(
  table: PhraseTable<Row>,
  folded: readonly string[],
  at: number,
): { to: number; row: Row } | null => {
  const entries = table.get(folded[at] ?? '');
  if (!entries) return null;
  const found = entries.find(({ words }) => words.every((word, index) => folded[at + index] === word));
  return found ? { to: at + found.words.length, row: found.row } : null;
};

import type { LetterWords } from '../words/letters/words.ts';
import type { Block } from './block.ts';

type Priced = { label: string; cents: number; rule: string };

/** What is charged, line by line, each with the rule that allows it. */
export const billTable = (
  lines: readonly Priced[],
  totalCents: number,
  { frame }: LetterWords,
  money: (cents: number) => string,
): Block => ({
  kind: 'table',
  columns: [
    { title: frame.item },
    { title: frame.rule, share: 0.36 },
    { title: frame.amount, share: 0.17, align: 'right' },
  ],
  rows: lines.map(({ label, rule, cents }) => [label, rule, money(cents)]),
  total: [frame.total, '', money(totalCents)],
});

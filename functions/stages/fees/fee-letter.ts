import type { FeeBill, FeeLine } from '#shared/law/fees/lines.ts';
import { dollars } from '#shared/law/fees/money.ts';
import type { Quoted } from '#shared/law/fees/quote.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import type { Language } from '#shared/words/format.ts';

const WORDS = { en, es } as const;

/** A line as a letter shows it: what it is for in the reader's language, what it costs, and the rule. */
const pricedLine = (line: FeeLine, language: Language) => {
  const label = WORDS[language].fees.lines[line.kind];
  const count = 'count' in line ? line.count : undefined;
  return { label: count === undefined ? label : `${label}: ${count}`, cents: line.cents, rule: line.citation };
};

export const pricedLines = (bill: FeeBill, language: Language) =>
  bill.lines.map((line: FeeLine) => pricedLine(line, language));

/** What could be asked for instead, and which free uses would hold, in words. */
export const choicesOf = ({ cheaper }: Quoted, language: Language): string[] => {
  const { fees } = WORDS[language];
  return cheaper.map(({ choice, totalCents }) => fees.cheaper[choice](dollars(totalCents)));
};

export const waiversOf = ({ free }: Quoted, language: Language): string[] => {
  const { fees } = WORDS[language];
  return free.map(({ status, citation }) => (status === 'applies' ? fees.free(citation) : fees.freeIf(citation)));
};

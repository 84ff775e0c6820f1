import { Unproven } from './unproven.ts';

/** One form for comparing words that different readers cut differently: compatibility forms, case and outer punctuation go. */
export const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const countWords = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words.map(plain)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Removed words that no other word of the source contains: finding one anywhere is a leak. */
export const uniqueRemoved = (removed: readonly string[], outside: readonly string[]): string[] => {
  const elsewhere = outside.map(plain).join('\n');
  return [...new Set(removed.map(plain))].filter((word) => word !== '' && !elsewhere.includes(word));
};

/** Letters and digits only: what is left when a word is split over lines, hyphens and spaces. */
const letters = (words: readonly string[]): string =>
  words
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Shorter pieces come together by chance. */
const MIN_LETTERS = 6;

export type PageText = { page: number; words: readonly string[] };

const checkCounts = (removed: readonly string[], outside: readonly string[], found: readonly PageText[]): void => {
  const allowed = countWords(outside);
  const present = countWords(found.flatMap(({ words }) => words));
  for (const word of new Set(removed.map(plain))) {
    if (word === '' || (present.get(word) ?? 0) <= (allowed.get(word) ?? 0)) continue;
    const holder = found.find(({ words }) => words.some((one) => plain(one) === word));
    throw new Unproven('A removed word is still in the text', { rule: 'removed-word', word, ...pageOf(holder) });
  }
};

const pageOf = (holder: PageText | undefined): { page?: number } => (holder ? { page: holder.page } : {});

/** A word that stood only under boxes must not come together from neighbouring words either. */
const checkPieces = (unique: readonly string[], outside: readonly string[], found: readonly PageText[]): void => {
  const long = unique.map((word) => letters([word])).filter((word) => word.length >= MIN_LETTERS);
  if (long.length === 0) return;
  const elsewhere = letters(outside);
  for (const holder of found) {
    const text = letters(holder.words);
    const word = long.find((one) => text.includes(one) && !elsewhere.includes(one));
    if (word) throw new Unproven('A removed word stands in pieces', { rule: 'removed-word', word, page: holder.page });
  }
};

/** A removed word may still stand elsewhere, but never more often than it did outside the boxes. */
export const checkRemovedWords = (
  removed: readonly string[],
  outside: readonly string[],
  found: { pdfium: readonly PageText[]; pdfjs: readonly PageText[] },
): void => {
  checkCounts(removed, outside, found.pdfium);
  const unique = uniqueRemoved(removed, outside);
  const wanted = new Set(unique);
  for (const { page, words } of found.pdfjs) {
    const word = words.map(plain).find((one) => wanted.has(one));
    if (word) throw new Unproven('Another reader still finds a removed word', { rule: 'removed-word', word, page });
  }
  checkPieces(unique, outside, found.pdfium);
  checkPieces(unique, outside, found.pdfjs);
};

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

/** A removed word may still stand elsewhere, but never more often than it did outside the boxes. */
export const checkRemovedWords = (
  removed: readonly string[],
  outside: readonly string[],
  found: { pdfium: readonly string[]; pdfjs: readonly string[] },
): void => {
  const allowed = countWords(outside);
  const present = countWords(found.pdfium);
  for (const word of new Set(removed.map(plain))) {
    if (word !== '' && (present.get(word) ?? 0) > (allowed.get(word) ?? 0))
      throw new Unproven('A removed word is still in the text');
  }
  const independent = new Set(found.pdfjs.map(plain));
  if (uniqueRemoved(removed, outside).some((word) => independent.has(word)))
    throw new Unproven('Another reader still finds a removed word');
};

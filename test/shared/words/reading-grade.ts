const syllables = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return letters.length > 0 ? 1 : 0;
  const vowels = letters.replace(/(?:[^laeiouy]es|[^aeioudt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, vowels?.length ?? 1);
};

/** Flesch-Kincaid grade of some texts, each of which ends a sentence. A smoke alarm, not a goal (style.md B4). */
export const readingGrade = (texts: readonly string[]): number => {
  const sentences = texts.flatMap((text) => text.split(/[.?!:]+(?:\s|$)/)).filter((text) => /[a-z]/i.test(text));
  const words = sentences.flatMap((text) => text.split(/\s+/)).filter((word) => /[a-z]/i.test(word));
  const total = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (total / words.length) - 15.59;
};

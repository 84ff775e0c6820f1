import { describe, expect, it } from 'vitest';
import { authorizationWords } from '#shared/words/authorization.ts';
import { defectWords, wordsOfDefect } from '#shared/words/defects.ts';
import { readingGrade } from './reading-grade.ts';

const textsOf = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [words('7 Main Street')].flat().map(String);
  return Object.values(words as object).flatMap(textsOf);
};

describe('the words about a permission', () => {
  it.each([
    ['the pages', authorizationWords.en],
    ['the defects', defectWords.en],
  ])('read at grade 7 at most: %s', (_name, words) => {
    const texts = textsOf(words);
    expect(readingGrade(texts)).toBeLessThanOrEqual(7);
    const long = texts.flatMap((text) => text.split(/[.?!:]\s/)).filter((line) => line.split(/\s+/).length > 25);
    expect(long).toEqual([]);
  });

  it('are not left in English in Spanish', () => {
    const pairs = Object.entries(defectWords.en).map(([code, { what }]) => [what, wordsOfDefect(code, 'es').what]);
    for (const [english, spanish] of pairs) expect(spanish).not.toBe(english);
    for (const text of [...textsOf(defectWords.es), ...textsOf(authorizationWords.es)])
      expect(` ${text} `).not.toMatch(/\b(tú|tu|tus|puedes|tienes|quieres|necesitas)\b/i);
  });

  it('have words for a rule that cannot be used, whatever its code', () => {
    expect(wordsOfDefect('RULE_EXPIRED', 'en')).toBe(defectWords.en.RULE_UNUSABLE);
  });
});

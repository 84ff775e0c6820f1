import { describe, expect, it } from 'vitest';
import { BASIS_IDS } from '#shared/law/accounting/bases.ts';
import { basisWords, disclosedWords } from '#shared/words/accounting.ts';

describe('the words of an accounting', () => {
  it.each(BASIS_IDS)('say why for %s, in plain English and in Spanish', (basis) => {
    expect(basisWords(basis, 'en')).toMatch(/^[A-Z].{4,80}$/);
    expect(basisWords(basis, 'es')).toMatch(/^[A-Z].{4,80}$/);
    expect(basisWords(basis, 'es')).not.toBe(basisWords(basis, 'en'));
  });

  it('AC-4: say briefly what it was: kinds, dates, pages', () => {
    const given = { recordTypes: ['notes', 'lab'] as const, dosFrom: '2025-01-01', dosTo: '2025-12-31', pages: 12 };
    expect(disclosedWords(given, 'en')).toBe(
      'Notes from visits, Lab results; from January 1, 2025 to December 31, 2025; 12 pages',
    );
    expect(disclosedWords(given, 'es')).toMatch(/desde .* hasta .*; 12 páginas$/);
    expect(disclosedWords({ recordTypes: ['entire'], pages: 1 }, 'en')).toBe('Everything; 1 page');
  });
});

import { describe, expect, it } from 'vitest';
import { UPLOAD_REFUSALS } from '#shared/api/uploads.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { DIRECTIVE_PART_IDS } from '#shared/law/route/directive.ts';
import { RELATIONSHIPS } from '#shared/law/route/lane-facts.ts';
import { PURPOSES, RECORD_TYPES } from '#shared/request/scope.ts';
import { PEND_REASONS } from '#shared/request/states.ts';
import { INSURER_KINDS, OFFICE_KINDS, RIGHT_CHOICES, WHO_CHOICES } from '#shared/wizard/fields.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { fileSize, longDate, longInstant, monthYear, readablePhone, refusalWords } from '#shared/words/format.ts';
import { clockFactsOf } from '#test/shared/law/clock/facts.ts';
import { readingGrade } from './reading-grade.ts';

/** Every text with its path; functions are called with examples. */
const textsOf = (words: unknown, path = ''): [string, string][] => {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(3, 7))]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
};

const english = textsOf(en);
const spanish = new Map(textsOf(es));
/** Texts that are rightly the same in both languages. */
const SAME = ['site.errorPrefix', 'errors.fullName'];

describe('the words', () => {
  it('exist in Spanish for every English one, and are not left in English', () => {
    for (const [path, text] of english) {
      const other = spanish.get(path);
      expect(other, path).toBeDefined();
      expect(other === '', path).toBe(text === '');
      if (text.length > 8 && !SAME.includes(path)) expect(other, path).not.toBe(text);
    }
  });

  it('address people as usted, never as tú', () => {
    for (const [path, text] of spanish)
      expect(` ${text} `, path).not.toMatch(/\b(tú|tu|tus|puedes|tienes|quieres|necesitas)\b/i);
  });

  it('name every choice there is', () => {
    expect(Object.keys(en.options.requesterType)).toEqual([...WHO_CHOICES]);
    expect(Object.keys(en.options.insurerKind)).toEqual([...INSURER_KINDS]);
    expect(Object.keys(en.options.officeKind)).toEqual([...OFFICE_KINDS]);
    expect(Object.keys(en.options.right)).toEqual([...RIGHT_CHOICES]);
    expect(Object.keys(en.options.letterSays)).toEqual([...DIRECTIVE_PART_IDS]);
    expect(Object.keys(en.options.purpose)).toEqual([...PURPOSES]);
    expect(Object.keys(en.options.recordTypes).toSorted()).toEqual([...RECORD_TYPES].toSorted());
    expect(Object.keys(en.options.relationship)).toEqual([...RELATIONSHIPS]);
    expect(Object.keys(en.status.pendReasons)).toEqual(Object.keys(PEND_REASONS));
  });

  it('have their own answer to every file that cannot be used', () => {
    const titles = UPLOAD_REFUSALS.map((code) => refusalWords(code, en).title);
    expect(new Set(titles).size).toBe(UPLOAD_REFUSALS.length);
    expect(titles).not.toContain(en.refusals.fault.title);
  });

  it('promise no more than the law gives: an answer within the days of the lane', () => {
    const days = judgeClocks(clockFactsOf()).leading.amount;
    expect(en.start.how.at(-1)?.text).toContain(`${days} days`);
    expect(es.start.how.at(-1)?.text).toContain(`${days} días`);
  });

  it('read at grade 8 at most, page by page, and at grade 6 as a whole', () => {
    const { months: _months, ...prose } = en;
    const sections = Object.entries(prose).map(
      ([name, part]) => [name, textsOf(part).map(([, text]) => text)] as const,
    );
    for (const [name, texts] of sections.filter(([, all]) => all.length > 5))
      expect(readingGrade(texts), name).toBeLessThanOrEqual(8);
    expect(readingGrade(english.map(([, text]) => text))).toBeLessThanOrEqual(6);
  });

  it('keep sentences short', () => {
    const long = english.flatMap(([, text]) => text.split(/[.?!:]\s/)).filter((line) => line.split(/\s+/).length > 25);
    expect(long).toEqual([]);
  });
});

describe('numbers and dates', () => {
  it('are written the way people of the language write them', () => {
    expect(longDate('2026-12-22', 'en')).toBe('December 22, 2026');
    expect(longDate('2026-12-22', 'es')).toBe('22 de diciembre de 2026');
    expect(monthYear('2021-03-01', 'es')).toBe('marzo de 2021');
    expect(longInstant('2026-11-22T15:00:00Z', 'en', 'America/New_York')).toMatch(/November 22, 2026.*10:00.AM EST/);
    expect(fileSize(240_000, 'en')).toBe('240 KB');
    expect(fileSize(8_400_000, 'es')).toBe('8.4 MB');
    expect(fileSize(12, 'en')).toBe('1 KB');
    expect(readablePhone('+12025550143')).toBe('202-555-0143');
    expect(readablePhone('+34911234567')).toBe('+34911234567');
  });
});

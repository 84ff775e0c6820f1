import { describe, expect, it } from 'vitest';
import { firstLook } from '#shared/law/route/first-look.ts';

const codes = (...asked: Parameters<typeof firstLook>) => firstLook(...asked).map(({ code }) => code);

describe('PR-1: what no paper can cure is said before anything is sent', () => {
  it.each([
    ['parent', '2008-11-22', ['P01_NO_AUTHORITY']],
    ['parent', '2008-11-23', []],
    ['agent', '1950-01-01', []],
    ['agent', '2015-01-01', ['P02_NOT_A_PARENT']],
    ['guardian', '1950-01-01', []],
    ['estate', '1950-01-01', []],
    ['other', '2015-01-01', []],
  ] as const)('a %s of a patient born on %s', (relationship, born, expected) => {
    expect(codes(relationship, born, '2026-11-22')).toEqual(expected);
  });
});

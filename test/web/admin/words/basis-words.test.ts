import { describe, expect, it } from 'vitest';
import type { DueBasis } from '#shared/law/clock/clock.ts';
import { basisWords } from '#web/admin/words/basis-words.ts';

const basis: DueBasis = {
  clock: 'hipaa',
  rule: 'RA-5',
  version: 1,
  citation: '45 CFR 164.524(b)(2)',
  startedOn: '2026-11-02',
  amount: 30,
  unit: 'calendar_day',
};

describe('how the due date was found, in the queue', () => {
  it.each<[DueBasis, string]>([
    [basis, '30 days from Nov 2, 2026'],
    [{ ...basis, amount: 15, unit: 'working_day' }, '15 working days from Nov 2, 2026'],
    [{ ...basis, amount: 0 }, 'the day it came'],
    [{ ...basis, extendedOn: '2027-01-01' }, 'extended, received Nov 2, 2026'],
    [{ ...basis, clock: 'court', amount: undefined, unit: undefined } as unknown as DueBasis, 'the date in the papers'],
  ])('%j is "%s"', (given, words) => expect(basisWords(given)).toBe(words));
});

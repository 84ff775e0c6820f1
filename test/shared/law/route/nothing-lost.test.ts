import { describe, expect, it } from 'vitest';
import { lostBySplit } from '#shared/law/route/nothing-lost.ts';
import type { RecordType } from '#shared/request/scope.ts';

const scope = (recordTypes: RecordType[], dosFrom?: string, dosTo?: string) => ({ recordTypes, dosFrom, dosTo });
const YEAR = scope(['lab'], '2024-01-01', '2024-12-31');

describe('RT-5: a split loses nothing', () => {
  it.each([
    ['the same twice', YEAR, YEAR, false],
    [
      'two halves of the year',
      scope(['lab'], '2024-01-01', '2024-02-29'),
      scope(['lab'], '2024-03-01', '2024-12-31'),
      false,
    ],
    ['two halves, the later one first', scope(['lab'], '2024-07-01'), scope(['lab'], undefined, '2024-06-30'), false],
    [
      'a day between them',
      scope(['lab'], '2024-01-01', '2024-06-29'),
      scope(['lab'], '2024-07-01', '2024-12-31'),
      true,
    ],
    ['a late start', scope(['lab'], '2024-01-02'), scope(['lab'], '2024-02-01'), true],
    ['an early end', scope(['lab'], undefined, '2024-12-30'), scope(['lab'], '2024-01-01', '2024-06-30'), true],
  ])('%s', (_, one, other, days) => {
    expect(lostBySplit(YEAR, [one, other])).toEqual({ recordTypes: [], days });
  });

  it('of the kinds of records, unless one part asks for everything', () => {
    const whole = scope(['lab', 'notes']);
    expect(lostBySplit(whole, [scope(['lab']), scope(['lab'])]).recordTypes).toEqual(['notes']);
    expect(lostBySplit(whole, [scope(['entire']), scope(['lab'])]).recordTypes).toEqual([]);
    expect(lostBySplit(whole, [scope(['lab']), scope(['notes'], '2024-01-01')]).days).toBe(false);
  });
});

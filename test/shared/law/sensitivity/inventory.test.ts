import { describe, expect, it } from 'vitest';
import { outsideScope } from '#shared/law/sensitivity/inventory.ts';

const DAY = '2026-11-22';
const scope = { recordTypes: ['lab', 'notes'], dosFrom: '2024-01-01', dosTo: '2024-12-31' };
const codesOf = (
  document: { recordType?: string; recordDate?: string },
  asked: Parameters<typeof outsideScope>[0] = scope,
) =>
  outsideScope(asked, [{ documentId: 'doc_1', ...document }], DAY).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );

describe('documents that were not asked for', () => {
  it('MN-5: what was asked for is inside, first and last day included', () => {
    for (const recordDate of ['2024-01-01', '2024-12-31'])
      expect(codesOf({ recordType: 'lab', recordDate })).toEqual([]);
  });

  it.each([
    ['another type', { recordType: 'billing', recordDate: '2024-05-01' }, ['WRONG_TYPE']],
    ['the day before', { recordType: 'lab', recordDate: '2023-12-31' }, ['WRONG_DATES']],
    ['the day after', { recordType: 'lab', recordDate: '2025-01-01' }, ['WRONG_DATES']],
    ['both', { recordType: 'billing', recordDate: '2025-01-01' }, ['WRONG_TYPE', 'WRONG_DATES']],
    ['no type', { recordDate: '2024-05-01' }, ['TYPE_UNKNOWN']],
    ['no date', { recordType: 'lab' }, ['DATE_UNKNOWN']],
    ['a whole chart', { recordType: 'entire', recordDate: '2024-05-01' }, ['TYPE_UNKNOWN']],
  ])('MN-5: outside is %s', (_, document, codes) => expect(codesOf(document)).toEqual(codes));

  it('MN-5: the entire record is every type, and no dates are every date', () => {
    expect(codesOf({}, { recordTypes: ['entire'] })).toEqual([]);
    expect(codesOf({ recordDate: '1999-01-01' }, { recordTypes: ['entire'], dosFrom: '2000-01-01' })).toEqual([
      'WRONG_DATES',
    ]);
    expect(codesOf({ recordDate: '2030-01-01' }, { recordTypes: ['entire'], dosFrom: '2000-01-01' })).toEqual([]);
  });
});

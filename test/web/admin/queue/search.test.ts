import { describe, expect, it } from 'vitest';
import { matchesFilter } from '#web/admin/queue/filter.ts';
import { readQueueSearch } from '#web/admin/queue/search.ts';

describe('the view in the address', () => {
  it.each([
    [
      { view: 'overdue', state: 'QA' },
      { view: 'overdue', state: 'QA' },
    ],
    [{ view: 'nonsense', state: 'ALMOST' }, { view: 'mine' }],
    [{}, { view: 'mine' }],
    [{ view: 7, state: null }, { view: 'mine' }],
  ])('%o means %o', (raw, search) => expect(readQueueSearch(raw)).toEqual(search));
});

describe('the filter box', () => {
  const item = { reference: 'SP-7K3A-9QX2', requesterName: 'Marisol Okafor', patientName: 'Teodoro Ruiz' };
  it.each([
    ['', true],
    ['okafor', true],
    ['7k3a RUIZ', true],
    ['ruiz marisol', true],
    ['ruiz okonkwo', false],
  ])('"%s" keeps the row: %s', (filter, kept) => expect(matchesFilter(item, filter)).toBe(kept));
});

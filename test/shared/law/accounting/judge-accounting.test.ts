import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, BASIS_IDS, BASIS_OF_LANE, type Basis } from '#shared/law/accounting/bases.ts';
import { accountingCsv } from '#shared/law/accounting/csv.ts';
import { type AccountingFacts, accountingFacts, type DisclosedRow } from '#shared/law/accounting/facts.ts';
import { judgeAccounting } from '#shared/law/accounting/judge-accounting.ts';
import { LANE_IDS, LANES } from '#shared/request/lanes.ts';

const row = (id: string, changes: Partial<DisclosedRow> = {}): DisclosedRow => ({
  id,
  on: '2026-03-02',
  basis: 'subpoena',
  recipient: 'Rivers & Lane LLP',
  what: 'Notes of visits; 12 pages',
  purpose: 'A subpoena',
  isImpermissible: false,
  suspensions: [],
  ...changes,
});
const facts = (rows: DisclosedRow[], changes: Partial<AccountingFacts> = {}): AccountingFacts => ({
  asOf: '2026-11-22',
  requestedOn: '2026-11-20',
  list: 'statutory',
  rows,
  earlier: [],
  responsible: 'Privacy Officer',
  ...changes,
});
const listed = (given: AccountingFacts) => judgeAccounting(given).entries.flatMap(({ ids }) => ids);
const codesOf = (given: AccountingFacts) =>
  judgeAccounting(given).findings.flatMap(({ result, code }) => (result === 'pass' ? [] : [code]));

// Written by hand from 164.528(a)(1), so that the table does not prove itself.
const LEFT_OUT: readonly Basis[] = [
  ...(['tpo', 'individual', 'incident', 'authorization', 'involved'] as const),
  ...(['national_security', 'custody', 'limited_data_set', 'directive'] as const),
];

describe('what is on the list', () => {
  it('AC-1: looks back six years from the day of asking, to the day', () => {
    const rows = [
      row('old', { on: '2020-11-19' }),
      row('first', { on: '2020-11-20' }),
      row('today', { on: '2026-11-20' }),
    ];
    const later = row('later', { on: '2026-11-21' });
    expect(listed(facts([...rows, later])).sort()).toEqual(['first', 'today']);
    expect(listed(facts(rows, { from: '2026-01-01' }))).toEqual(['today']);
  });

  it.each([
    ['before the six years', { from: '2001-01-01' }, 'AC01_TOO_FAR'],
    ['after the day of asking', { to: '2026-12-31' }, 'AC01_LATER'],
    ['backward', { from: '2026-05-02', to: '2026-05-01' }, 'AC01_BACKWARD'],
  ])('AC-1: a period %s is said so', (_, changes, code) => {
    expect(codesOf(facts([], changes))).toEqual([code]);
  });

  it('AC-1: six years before February 29 begin on February 28', () => {
    expect(judgeAccounting(facts([], { requestedOn: '2028-02-29', asOf: '2028-02-29' }))).toMatchObject({
      from: '2022-02-28',
      verdict: 'pass',
    });
  });

  it.each(LEFT_OUT)('AC-2: leaves out %s, and the fuller list shows it', (basis) => {
    expect(listed(facts([row('a', { basis })]))).toEqual([]);
    expect(judgeAccounting(facts([row('a', { basis })])).leftOut).toMatchObject([
      { why: expect.stringMatching(/164\.528/) },
    ]);
    expect(listed(facts([row('a', { basis })], { list: 'fuller' }))).toEqual(['a']);
  });

  it.each(BASIS_IDS.filter((basis) => !LEFT_OUT.includes(basis)))('AC-3: includes %s', (basis) => {
    expect(listed(facts([row('a', { basis })]))).toEqual(['a']);
  });

  it.each(LEFT_OUT)('AC-3: includes what was not permitted, even where it was meant to be %s', (basis) => {
    const { entries } = judgeAccounting(facts([row('a', { basis, isImpermissible: true })]));
    expect(entries).toMatchObject([{ basis: 'impermissible', ids: ['a'] }]);
  });

  it('AC-2-directive: what the patient directed is left out, with a word that this is not settled', () => {
    expect(codesOf(facts([row('a', { basis: 'directive' })]))).toEqual(['AC02_DIRECTIVE']);
  });

  it('AC-2-directive: says nothing where nothing was directed, or the fuller list is given', () => {
    expect(codesOf(facts([row('a')]))).toEqual([]);
    expect(codesOf(facts([row('a', { basis: 'directive' })], { list: 'fuller' }))).toEqual([]);
  });

  it('AC-11: the fuller list is a free choice of the office', () => {
    expect(judgeAccounting(facts([], { list: 'fuller' })).findings).toContainEqual(
      expect.objectContaining({ rule: 'AC-11', result: 'pass', kind: 'policy' }),
    );
    expect(listed(facts([row('a', { basis: 'tpo' })], { list: 'fuller' }))).toEqual(['a']);
  });

  it('AC-11: the statutory list holds no treatment, payment or operations', () => {
    expect(listed(facts([row('a', { basis: 'tpo' })]))).toEqual([]);
  });

  it.each(LANE_IDS)('agrees with lane %s on whether a release is listed', (lane) => {
    expect(BASES[BASIS_OF_LANE[lane]].leftOut === null).toBe(LANES[lane].accounting === 'required');
    expect(BASES[BASIS_OF_LANE[lane]].mayBeSuspended).toBe(LANES[lane].accountingMayBeSuspended);
  });
});

describe('each line', () => {
  it.each(['recipient', 'what', 'purpose'] as const)('AC-4: has a %s', (field) => {
    expect(codesOf(facts([row('a')]))).toEqual([]);
    expect(codesOf(facts([row('a', { [field]: ' ' })]))).toEqual(['AC04_ROW_INCOMPLETE']);
  });

  it('AC-4: shows the address where it is known', () => {
    expect(judgeAccounting(facts([row('a', { address: '1 Court Square' })])).entries[0]?.address).toBe(
      '1 Court Square',
    );
    expect(judgeAccounting(facts([row('a')])).entries[0]).not.toHaveProperty('address');
  });

  it('AC-5: repeated ones are the first in full, how many, and the last date', () => {
    const same = ['2026-01-05', '2026-03-02', '2026-02-01'].map((on) => row(on, { on, what: `Report of ${on}` }));
    expect(judgeAccounting(facts(same)).entries).toMatchObject([
      { on: '2026-01-05', until: '2026-03-02', times: 3, what: 'Report of 2026-01-05' },
    ]);
  });

  it.each([
    ['another recipient', { recipient: 'Police' }],
    ['another address', { address: 'Elsewhere' }],
    ['another purpose', { purpose: 'Another' }],
    ['another ground', { basis: 'court_order' as const }],
  ])('AC-5: %s is another line', (_, changes) => {
    expect(judgeAccounting(facts([row('a'), row('b', changes)])).entries).toHaveLength(2);
  });

  const study = (people: number) =>
    facts([row('a', { basis: 'research_waiver', protocol: { name: 'HEART-1', people } })]);

  it('AC-6: research on 50 people may be one line for its protocol', () => {
    expect(judgeAccounting(study(50)).entries[0]?.what).toMatch(/HEART-1/);
    expect(codesOf(study(50))).toEqual([]);
  });

  it('AC-6: research on 49 people may not', () => {
    expect(judgeAccounting(study(49)).entries[0]?.what).not.toMatch(/HEART-1/);
    expect(codesOf(study(49))).toEqual(['AC06_PROTOCOL_TOO_SMALL']);
  });
});

describe('AC-7: the clock', () => {
  const told = { noticeOn: '2027-01-19', reason: 'Archive', completeOn: '2027-02-18' };

  it('AC-7: is 60 days from asking', () => {
    const due = facts([], { asOf: '2027-01-19' });
    expect(judgeAccounting(due)).toMatchObject({ dueOn: '2027-01-19', verdict: 'pass' });
    expect(judgeAccounting(due).arithmetic).toContain('60 calendar days from 20 November 2026 = 19 January 2027');
    expect(codesOf({ ...due, asOf: '2027-01-20' })).toEqual(['AC07_LATE']);
  });

  it('AC-7: is extended once, by at most 30 days, told in time and with a reason', () => {
    const asOf = '2027-02-18';
    expect(judgeAccounting(facts([], { asOf, extension: told }))).toMatchObject({ dueOn: asOf, verdict: 'pass' });
    for (const bad of [{ noticeOn: '2027-01-20' }, { completeOn: '2027-02-19' }, { reason: ' ' }])
      expect(codesOf(facts([], { extension: { ...told, ...bad } }))).toEqual(['AC07_EXTENSION_VOID']);
  });
});

describe('AC-8: the cost', () => {
  it('AC-8: the first in 12 months is free, and may not be charged', () => {
    expect(judgeAccounting(facts([], { earlier: ['2025-11-20'] }))).toMatchObject({ isFree: true, verdict: 'pass' });
    expect(codesOf(facts([], { feeCents: 500 }))).toEqual(['AC08_FIRST_IS_FREE']);
  });

  it('AC-8: a later one costs only what was told before', () => {
    const again = facts([], { earlier: ['2025-11-21'] });
    expect(judgeAccounting(again)).toMatchObject({ isFree: false, verdict: 'look' });
    expect(codesOf({ ...again, feeCents: 500 })).toEqual(['AC08_NOT_TOLD']);
    expect(codesOf({ ...again, feeCents: 500, feeToldOn: '2026-11-23' })).toEqual(['AC08_NOT_TOLD']);
    expect(codesOf({ ...again, feeCents: 500, feeToldOn: '2026-11-21' })).toEqual([]);
    expect(codesOf({ ...again, feeCents: 0 })).toEqual([]);
  });
});

describe('AC-9: suspension', () => {
  const held = (given: object, basis: Basis = 'law_enforcement') =>
    facts([
      row('a', { basis, suspensions: [{ form: 'written', agency: 'State police', statedOn: '2026-11-01', ...given }] }),
    ]);

  it('AC-9: a written word holds a row back until its end, and no longer', () => {
    expect(listed(held({ endsOn: '2026-11-22' }))).toEqual([]);
    expect(listed(held({ endsOn: '2026-11-21' }))).toEqual(['a']);
    expect(listed({ ...held({ endsOn: '2026-11-22' }), list: 'fuller' })).toEqual([]);
  });

  it('AC-9: a spoken word holds 30 days at most', () => {
    expect(listed(held({ form: 'oral', statedOn: '2026-10-23' }))).toEqual([]);
    expect(listed(held({ form: 'oral', statedOn: '2026-10-22' }))).toEqual(['a']);
    expect(listed(held({ form: 'oral', statedOn: '2026-10-22', endsOn: '2027-10-22' }))).toEqual(['a']);
  });

  it('AC-9: a written word without an end, or of someone who has no such right, holds nothing back', () => {
    expect(listed(held({}))).toEqual(['a']);
    expect(codesOf(held({}))).toEqual(['AC09_NO_END']);
    expect(listed(held({ endsOn: '2027-01-01' }, 'subpoena'))).toEqual(['a']);
    expect(codesOf(held({ endsOn: '2027-01-01' }, 'subpoena'))).toEqual(['AC09_NO_AGENCY']);
  });
});

it('AC-10: is content when it names who answers for it', () => {
  expect(codesOf(facts([]))).toEqual([]);
});

it('AC-10: asks who answers for it', () => {
  expect(codesOf(facts([], { responsible: '' }))).toEqual(['AC10_NO_TITLE']);
});

it('refuses days that do not exist', () => {
  expect(accountingFacts.safeParse(facts([])).success).toBe(true);
  expect(accountingFacts.safeParse(facts([], { requestedOn: '2026-02-30' })).success).toBe(false);
});

const anyRow = fc.record({
  on: fc.constantFrom('2019-01-01', '2020-11-20', '2024-02-29', '2026-03-02', '2026-11-21'),
  basis: fc.constantFrom(...BASIS_IDS),
  recipient: fc.constantFrom('A', 'B'),
  purpose: fc.constantFrom('x', 'y'),
  isImpermissible: fc.boolean(),
  suspensions: fc.constantFrom<DisclosedRow['suspensions']>(
    [],
    [{ form: 'written' as const, agency: 'P', statedOn: '2026-01-01', endsOn: '2027-01-01' }],
    [{ form: 'oral' as const, agency: 'P', statedOn: '2026-01-01' }],
  ),
});

it('a row that is left out never appears, one that is kept is never lost, and none is in two places', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 12 }),
      fc.constantFrom('statutory' as const, 'fuller' as const),
      (given, list) => {
        const rows = given.map((changes, index) => row(`r${index}`, changes));
        const verdict = judgeAccounting(facts(rows, { list }));
        const on = verdict.entries.flatMap(({ ids }) => ids);
        const off = verdict.leftOut.map(({ id }) => id);
        expect([...on, ...off].sort()).toEqual(rows.map(({ id }) => id).sort());
        for (const { id, on: date, basis, isImpermissible } of rows) {
          const must = isImpermissible || !LEFT_OUT.includes(basis) || list === 'fuller';
          const isInTime = date >= '2020-11-20' && date <= '2026-11-20';
          if (!must || !isInTime) expect(on).not.toContain(id);
          if (must && isInTime && !BASES[basis].mayBeSuspended) expect(on).toContain(id);
        }
        for (const { ids, times } of verdict.entries) expect(times ?? 1).toBe(ids.length);
      },
    ),
  );
});

it('holding a row back only ever takes lines away, and its end brings them back', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (given) => {
      const rows = given.map((changes, index) => row(`r${index}`, changes));
      const free = rows.map((one) => ({ ...one, suspensions: [] }));
      const all = listed(facts(free));
      for (const id of listed(facts(rows))) expect(all).toContain(id);
      expect(listed(facts(rows, { asOf: '2027-01-02' })).sort()).toEqual(
        listed(facts(free, { asOf: '2027-01-02' })).sort(),
      );
    }),
  );
});

describe('as a table file', () => {
  it('is quoted, and no cell is a formula', () => {
    const line = { on: '2026-01-01', recipient: '=HYPERLINK("x")', address: ' +1', what: '-2\n"a"', purpose: '@x' };
    expect(accountingCsv([line])).toBe(
      '\uFEFF"Date","Last date","Times","Recipient","Address","What","Purpose"\r\n' +
        '"2026-01-01","","","\'=HYPERLINK(""x"")","\' +1","\'-2 ""a""","\'@x"\r\n',
    );
  });

  it('has as many lines as the list, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (names) => {
        const lines = names.map((recipient) => ({ on: '2026-01-01', recipient, what: 'w', purpose: 'p' }));
        const text = accountingCsv(lines);
        expect(text.split('\r\n')).toHaveLength(names.length + 2);
        expect(text).not.toMatch(/(?:^|[\r\n,])"[=+\-@|%]/);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import type { AccountingFacts, DisclosedRow } from '#shared/law/accounting/facts.ts';
import { judgeAccounting } from '#shared/law/accounting/judge-accounting.ts';

const row = (id: string, changes: Partial<DisclosedRow> = {}): DisclosedRow => ({
  ...{ id, on: '2026-03-02', basis: 'law_enforcement', recipient: 'State police', what: 'Notes', purpose: 'A warrant' },
  ...{ isImpermissible: false, suspensions: [] },
  ...changes,
});
const BASE: AccountingFacts = {
  ...{ asOf: '2026-11-22', requestedOn: '2026-11-20', list: 'statutory', earlier: [], responsible: 'Privacy Officer' },
  rows: [row('a'), row('b', { on: '2026-04-02' }), row('c', { basis: 'tpo' }), row('d', { isImpermissible: true })],
};
const said = { agency: 'State police', statedOn: '2026-11-01' };
const AGAIN = { ...BASE, earlier: ['2026-02-01'] };

/** Cases that between them meet every sentence that an accounting can draw. */
const CASES: Record<string, AccountingFacts> = {
  'of some': BASE,
  'of none': { ...BASE, rows: [], responsible: '' },
  'of every disclosure': { ...BASE, list: 'fuller' },
  'of a longer time': { ...BASE, from: '2001-01-01', to: '2026-12-31' },
  'of a later time': { ...BASE, to: '2026-12-31' },
  backward: { ...BASE, from: '2026-05-02', to: '2026-05-01' },
  'of what was directed': { ...BASE, rows: [row('a', { basis: 'directive' })] },
  'of thin rows': { ...BASE, rows: [row('a', { what: '' }), row('b', { recipient: '' })] },
  'of research': {
    ...BASE,
    rows: [49, 50].map((people) =>
      row(`r${people}`, { basis: 'research_waiver', protocol: { name: 'HEART', people } }),
    ),
  },
  late: { ...BASE, asOf: '2027-01-20' },
  extended: { ...BASE, extension: { noticeOn: '2026-12-01', reason: 'Archive', completeOn: '2027-02-01' } },
  'extended in vain': { ...BASE, extension: { noticeOn: '2027-02-01', reason: 'Archive', completeOn: '2027-02-01' } },
  'charged for nothing': { ...BASE, feeCents: 100 },
  again: AGAIN,
  'again, untold': { ...AGAIN, feeCents: 100 },
  'again, told': { ...AGAIN, feeCents: 100, feeToldOn: '2026-11-21' },
  'again, free': { ...AGAIN, feeCents: 0 },
  held: {
    ...BASE,
    rows: [
      row('a', { suspensions: [{ form: 'written', ...said, endsOn: '2026-12-01' }] }),
      row('b', { suspensions: [{ form: 'written', ...said }] }),
      row('c', { suspensions: [{ form: 'oral', agency: 'State police', statedOn: '2026-01-01' }] }),
      row('d', { basis: 'subpoena', suspensions: [{ form: 'oral', ...said }] }),
    ],
  },
};

it.each(Object.entries(CASES))('says of an accounting %s', (_, facts) => {
  const { findings, ...rest } = judgeAccounting(facts);
  const words = findings.map(({ rule, result, code, fact, cure }) => [rule, result, code ?? '', fact, cure ?? '']);
  expect({ ...rest, words }).toMatchSnapshot();
});

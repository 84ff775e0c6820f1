import { expect, it } from 'vitest';
import { checksOf } from '#shared/law/process/checks.ts';
import type { ProcessFacts } from '#shared/law/process/facts.ts';
import { judgeProcess } from '#shared/law/process/judge-process.ts';
import { ASSURANCE_IDS, PROCESS_KIND_IDS } from '#shared/law/process/kinds.ts';
import { aSubpoena } from '#test/support/law-cases.ts';

const without = <Name extends keyof ProcessFacts>(facts: ProcessFacts, ...names: Name[]) => {
  const left: Partial<ProcessFacts> = { ...facts };
  for (const name of names) delete left[name];
  return left as ProcessFacts;
};
const all = (kind: ProcessFacts['kind'], given: 'yes' | 'no', changes: Partial<ProcessFacts> = {}) => {
  const facts = aSubpoena({ kind, issuerState: 'MD', ...changes });
  return { ...facts, answers: Object.fromEntries(checksOf(facts).map((id) => [id, given])) };
};

/** Cases that between them meet every sentence that the desk can say. */
const CASES: Record<string, ProcessFacts> = {
  good: aSubpoena(),
  ...Object.fromEntries(PROCESS_KIND_IDS.map((kind) => [`${kind}: yes to all`, all(kind, 'yes')])),
  ...Object.fromEntries(PROCESS_KIND_IDS.map((kind) => [`${kind}: no to all`, all(kind, 'no')])),
  ...Object.fromEntries(ASSURANCE_IDS.map((assurance) => [`by ${assurance}`, aSubpoena({ assurance, answers: {} })])),
  'no path': without(aSubpoena(), 'assurance'),
  'authorization without a date': without(aSubpoena({ assurance: 'authorization' }), 'returnOn'),
  'past when it came': aSubpoena({ returnOn: '2026-11-01' }),
  'over by now': aSubpoena({ returnOn: '2026-11-21' }),
  'dates of the future': aSubpoena({ receivedOn: '2026-11-23', issuedOn: '2026-11-24' }),
  'no dates': without(aSubpoena(), 'issuedOn', 'returnOn', 'noticeOn'),
  'notice of tomorrow': aSubpoena({ noticeOn: '2026-11-23' }),
  'days unknown': without(aSubpoena({ state: 'CA' }), 'objectionDays', 'matter'),
  'days running': aSubpoena({ noticeOn: '2026-11-20', issuedOn: '2026-11-19' }),
  'own notice running': aSubpoena({ assurance: 'own_effort', noticeOn: '2026-11-20' }),
  'not certified': aSubpoena({ certificate: 'no' }),
  California: aSubpoena({ state: 'CA' }),
  Pennsylvania: aSubpoena({ state: 'PA' }),
  Florida: aSubpoena({ state: 'FL' }),
  unknown: aSubpoena({ state: 'ZZ' }),
  'Part 2 unknown': aSubpoena({ seeksPart2: 'unknown' }),
  'Part 2 without an order': aSubpoena({ seeksPart2: 'yes', part2Order: 'none' }),
  'Part 2 with an unknown order': aSubpoena({ seeksPart2: 'yes' }),
  'Part 2 with order and mandate': aSubpoena({
    ...{ kind: 'court_order', seeksPart2: 'yes', part2Order: '2.64', part2Mandate: 'yes', part2Findings: 'yes' },
  }),
  'Part 2 order without findings or mandate': aSubpoena({
    ...{ kind: 'court_order', seeksPart2: 'yes', part2Order: '2.66', part2Mandate: 'no', part2Findings: 'no' },
  }),
};

// A desk speaks in words that people act on: each change of them is seen.
it.each(Object.entries(CASES))('says of a paper that is %s', (_, facts) => {
  const { findings, ...rest } = judgeProcess(facts);
  const said = findings.map(({ rule, result, code, fact, cure }) => [rule, result, code ?? '', fact, cure ?? '']);
  expect({ ...rest, said }).toMatchSnapshot();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/law/answer.ts';
import { CHECK_IDS, type CheckId, checkOf, checksOf } from '#shared/law/process/checks.ts';
import { type ProcessFacts, processFacts } from '#shared/law/process/facts.ts';
import { judgeProcess } from '#shared/law/process/judge-process.ts';
import { ASSURANCE_IDS, kindsOf, PROCESS_KIND_IDS, type ProcessKind } from '#shared/law/process/kinds.ts';
import { RULES_PROCESS } from '#shared/law/process/rules.ts';
import { LANE_IDS, LANES } from '#shared/request/lanes.ts';
import { aSubpoena } from '#test/support/law-cases.ts';

/** A paper of a kind with every question answered as its rule wants. */
const good = (kind: ProcessKind, changes: Partial<ProcessFacts> = {}): ProcessFacts => {
  const base = aSubpoena({ kind, ...changes });
  const answers = Object.fromEntries(checksOf(base).map((id) => [id, checkOf(id).wants]));
  return { ...base, answers: { ...answers, ...changes.answers } };
};
const resultsOf = (facts: ProcessFacts, rule: string) =>
  judgeProcess(facts)
    .findings.filter((found) => found.rule === rule)
    .map(({ result }) => result);
const codesOf = (facts: ProcessFacts) =>
  judgeProcess(facts).findings.flatMap(({ result, code }) => (result === 'pass' ? [] : [code]));

const EVERY_CHECK = CHECK_IDS.map((id) => {
  const { rule, kinds, path, wants, code, asks } = checkOf(id);
  return { id, rule, kind: kinds[0] ?? 'subpoena', path, wants, code, asks };
});

describe('the checklist', () => {
  const asked = ({ id, kind, path }: (typeof EVERY_CHECK)[number]) =>
    good(kind, { ...(path ? { assurance: path } : {}), ...(id === 'domesticated' ? { issuerState: 'MD' } : {}) });

  it.each(EVERY_CHECK)('$rule: passes on $wants to "$asks"', (check) => {
    expect(resultsOf(asked(check), check.rule)).not.toContain('fail');
    expect(resultsOf(asked(check), check.rule)).toContain('pass');
  });

  it.each(EVERY_CHECK)('$rule: fails on the other answer to "$asks", and asks for a person without one', (check) => {
    const { id, rule, wants, code } = check;
    const facts = asked(check);
    const failing = judgeProcess({ ...facts, answers: { ...facts.answers, [id]: wants === 'yes' ? 'no' : 'yes' } });
    expect(failing.verdict).toBe('fail');
    expect(failing.findings.find((found) => found.code === code && found.result === 'fail')).toMatchObject({ rule });
    const open = judgeProcess({ ...facts, answers: { ...facts.answers, [id]: 'unknown' } });
    expect(open.findings.find((found) => found.code === code && found.result === 'look')).toMatchObject({ rule });
  });

  it.each(PROCESS_KIND_IDS)('of %s passes when every question is answered well', (kind) => {
    expect(judgeProcess(good(kind)).verdict).toBe('pass');
  });

  it('has a kind for every lane that needs papers, and none for any other', () => {
    for (const lane of LANE_IDS) expect(kindsOf(lane).length > 0, lane).toBe(LANES[lane].needsProcess);
  });

  it('holds every rule of the desk to at least one finding that it can make', () => {
    const made = new Set(
      PROCESS_KIND_IDS.flatMap((kind) =>
        ASSURANCE_IDS.flatMap((assurance) =>
          ['VA', 'CA', 'PA', 'FL', 'TX'].flatMap((state) =>
            judgeProcess(good(kind, { assurance, state, issuerState: state })).findings.map(({ rule }) => rule),
          ),
        ),
      ),
    );
    for (const { id } of RULES_PROCESS) expect(made, id).toContain(id);
  });
});

describe('satisfactory assurance', () => {
  it('SB-1: an order is limited to what it expressly authorises', () => {
    expect(judgeProcess(good('court_order'))).toMatchObject({
      verdict: 'pass',
      limit: expect.stringMatching(/express/),
    });
    expect(codesOf(good('court_order', { answers: { orderExpress: 'no' } }))).toContain('S01_BEYOND_ORDER');
  });

  it('SB-2: a subpoena with notice passes once the time to object has run, and not a day before', () => {
    const facts = aSubpoena({ noticeOn: '2026-11-02', objectionDays: 14, issuedOn: '2026-10-30' });
    expect(judgeProcess({ ...facts, asOf: '2026-11-17' }).verdict).toBe('pass');
    const early = judgeProcess({ ...facts, asOf: '2026-11-16' });
    expect(early).toMatchObject({
      verdict: 'fail',
      notBefore: '2026-11-17',
      hold: { endsOn: '2026-11-16', arithmetic: expect.stringContaining('14 calendar days from 2 November 2026') },
    });
  });

  it.each([
    ['no assurance at all', { assurance: 'none' as const }, 'S02_NO_ASSURANCE'],
    ['assurance that nobody noted', { assurance: undefined }, 'S02_PATH_UNKNOWN'],
    ['a notice without a date', { noticeOn: undefined }, 'S02_PERIOD_UNKNOWN'],
    ['a notice of tomorrow', { noticeOn: '2026-11-23' }, 'S02_PERIOD_UNKNOWN'],
    ['a period of no known length', { state: 'CA', objectionDays: undefined }, 'S02_PERIOD_UNKNOWN'],
  ])('SB-2: is not met by %s', (_, changes, code) => {
    const { assurance, noticeOn, objectionDays, ...facts } = { ...aSubpoena(), ...changes };
    const given = {
      ...facts,
      ...(assurance ? { assurance } : {}),
      ...(noticeOn ? { noticeOn } : {}),
      ...(objectionDays ? { objectionDays } : {}),
    };
    expect(codesOf(given)).toContain(code);
    expect(judgeProcess(given).verdict).not.toBe('pass');
  });

  it('SB-3: a protective order that was agreed and presented passes; one nobody asked for does not', () => {
    const facts = good('subpoena', { assurance: 'protective_order' });
    expect(judgeProcess(facts).verdict).toBe('pass');
    expect(codesOf({ ...facts, answers: { ...facts.answers, qpoSought: 'no' } })).toEqual(['S03_NOT_SOUGHT']);
  });

  it.each(['qpoBarsUse', 'qpoReturns'] as const)(
    'SB-5: an order without its clause (%s) is not qualified',
    (clause) => {
      const facts = good('subpoena', { assurance: 'protective_order' });
      expect(resultsOf(facts, 'SB-5')).toEqual(['pass', 'pass']);
      expect(codesOf({ ...facts, answers: { ...facts.answers, [clause]: 'no' } })).toEqual(['S05_NOT_QPO']);
    },
  );

  it('SB-4: our own notice passes after its time, and fails while nothing was done', () => {
    const facts = good('subpoena', { assurance: 'own_effort' });
    expect(judgeProcess(facts).verdict).toBe('pass');
    expect(codesOf({ ...facts, answers: { ...facts.answers, ownNotice: 'no' } })).toEqual(['S04_NOT_DONE']);
    expect(codesOf({ ...facts, noticeOn: '2026-11-20' })).toEqual(['S02_PERIOD_RUNNING']);
  });

  it('SB-6: says nothing where no authorization is attached', () => {
    expect(resultsOf(aSubpoena(), 'SB-6')).toEqual([]);
  });

  it('SB-6: with an authorization it belongs to the lane of authorizations, by the date of the subpoena', () => {
    const { findings } = judgeProcess(good('subpoena', { assurance: 'authorization' }));
    expect(findings.find(({ rule }) => rule === 'SB-6')).toMatchObject({
      result: 'fail',
      code: 'S06_USE_AUTHORIZATION',
      fact: expect.stringContaining('2026-12-04'),
    });
  });
});

describe('SB-7: dates', () => {
  it.each([
    ['over when it came', { receivedOn: '2026-12-05', asOf: '2026-12-06' }, 'S07_PAST_DATE'],
    ['over by now', { asOf: '2026-12-05' }, 'S07_DATE_OVER'],
    ['received in the future', { receivedOn: '2026-11-23' }, 'S07_DATES'],
    ['dated after its receipt', { issuedOn: '2026-11-03' }, 'S07_DATES'],
  ])('SB-7: %s', (_, changes, code) => {
    expect(codesOf(aSubpoena(changes))).toContain(code);
  });

  it('SB-7: a day that does not exist is no date', () => {
    expect(processFacts.safeParse({ ...aSubpoena(), returnOn: '2026-02-30' }).success).toBe(false);
    expect(processFacts.safeParse({ ...aSubpoena(), returnOn: '2028-02-29' }).success).toBe(true);
  });

  it('SB-7: a paper of this state is not asked whether it was domesticated', () => {
    expect(checksOf(aSubpoena())).not.toContain('domesticated');
    expect(checksOf(aSubpoena({ issuerState: 'MD' }))).toContain('domesticated');
  });
});

describe('states', () => {
  it('SB-VA: is met once the days are over and the party has certified', () => {
    expect(resultsOf(aSubpoena(), 'SB-VA')).toEqual(['pass', 'pass']);
  });

  it('SB-VA: holds 15 days from the date of the subpoena, and until the party has certified', () => {
    const young = judgeProcess(aSubpoena({ issuedOn: '2026-11-10', noticeOn: '2026-11-01', receivedOn: '2026-11-12' }));
    expect(young.hold?.endsOn).toBe('2026-11-25');
    expect(codesOf(aSubpoena({ issuedOn: '2026-11-10', receivedOn: '2026-11-12' }))).toContain('S02_PERIOD_RUNNING');
    expect(codesOf(aSubpoena({ certificate: 'no' }))).toEqual(['S02_NO_CERTIFICATE']);
    expect(resultsOf(aSubpoena({ certificate: 'unknown' }), 'SB-VA')).toContain('look');
  });

  describe('California', () => {
    const said = (matter?: 'civil' | 'criminal') => {
      const { matter: _, ...facts } = aSubpoena({ state: 'CA', issuerState: 'CA' });
      return judgeProcess({ ...facts, ...(matter ? { matter } : {}) }).findings.find(({ rule }) => rule === 'SB-CA');
    };
    it('SB-CA: counts 15 days for a civil and 5 for a criminal matter', () => {
      expect(said('civil')).toMatchObject({ result: 'pass', fact: expect.stringContaining('17 November 2026') });
      expect(said('criminal')).toMatchObject({ result: 'pass', fact: expect.stringContaining('7 November 2026') });
    });

    it('SB-CA: asks which it is', () => {
      expect(said()).toMatchObject({ result: 'look', code: 'S07_MATTER_UNKNOWN' });
    });
  });

  it('SB-PA: offers certified copies for three days', () => {
    expect(
      judgeProcess(aSubpoena({ state: 'PA', issuerState: 'PA' })).findings.find(({ rule }) => rule === 'SB-PA'),
    ).toMatchObject({ result: 'pass', fact: expect.stringContaining('5 November 2026') });
  });

  it.each([['SB-PA'], ['SB-FL'], ['SB-TX'], ['SB-CA']])('%s: says nothing of a subpoena in another state', (rule) => {
    expect(resultsOf(aSubpoena(), rule)).toEqual([]);
  });

  it.each([
    ['SB-FL', 'FL'],
    ['SB-TX', 'TX'],
  ])('%s: a rule whose text is not loaded asks for a person', (rule, state) => {
    expect(
      judgeProcess(aSubpoena({ state, issuerState: state })).findings.find((found) => found.rule === rule),
    ).toMatchObject({ result: 'look', code: 'RULE_UNSURE' });
  });

  it('an unknown state is no state without a rule', () => {
    expect(codesOf(aSubpoena({ state: 'ZZ', issuerState: 'ZZ' }))).toEqual(['S07_STATE_NOT_LOADED']);
  });
});

describe('Part 2', () => {
  const order = (changes: Partial<ProcessFacts>) => good('court_order', { seeksPart2: 'yes', ...changes });

  it('P2-18: a subpoena alone never suffices', () => {
    expect(resultsOf(aSubpoena(), 'P2-18')).toEqual(['pass']);
    expect(codesOf(aSubpoena({ seeksPart2: 'yes', part2Order: 'none' }))).toContain('S18_NO_ORDER');
    expect(resultsOf(aSubpoena({ seeksPart2: 'unknown' }), 'P2-18')).toEqual(['look']);
  });

  it('P2-18: an order only permits, so a mandate must come with it', () => {
    const facts = order({ part2Order: '2.64', part2Findings: 'yes' });
    expect(codesOf({ ...facts, part2Mandate: 'no' })).toEqual(['S18_NO_MANDATE']);
    expect(resultsOf({ ...facts, part2Mandate: 'unknown' }, 'P2-18')).toEqual(['look']);
    expect(judgeProcess({ ...facts, part2Mandate: 'yes' }).verdict).toBe('pass');
  });

  it('P2-19: the order finds good cause after notice', () => {
    const facts = order({ part2Order: '2.65', part2Mandate: 'yes' });
    expect(resultsOf({ ...facts, part2Findings: 'yes' }, 'P2-19')).toEqual(['pass']);
    expect(codesOf({ ...facts, part2Findings: 'no' })).toEqual(['S19_FINDINGS_MISSING']);
    expect(resultsOf({ ...facts, part2Findings: 'unknown' }, 'P2-19')).toEqual(['look']);
  });
});

const anyFacts = fc.record({
  kind: fc.constantFrom(...PROCESS_KIND_IDS),
  assurance: fc.constantFrom(...ASSURANCE_IDS),
  state: fc.constantFrom('VA', 'CA', 'PA', 'FL', 'ZZ'),
  asOf: fc.constantFrom('2026-11-02', '2026-11-14', '2026-11-22', '2027-01-01'),
  noticeOn: fc.constantFrom('2026-10-30', '2026-11-10', '2026-11-20'),
  seeksPart2: fc.constantFrom<Answer>('yes', 'no', 'unknown'),
  answers: fc.dictionary(fc.constantFrom(...CHECK_IDS), fc.constantFrom<Answer>('yes', 'no', 'unknown')),
});

it('taking an answer away never turns a failure into a pass', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom<CheckId>(...CHECK_IDS), (changes, id) => {
      const facts = aSubpoena(changes);
      const { [id]: _, ...fewer } = facts.answers;
      if (judgeProcess(facts).verdict !== 'pass')
        expect(judgeProcess({ ...facts, answers: fewer }).verdict).not.toBe('pass');
    }),
  );
});

it('while a period runs nothing passes, whatever else is said', () => {
  fc.assert(
    fc.property(anyFacts, (changes) => {
      const { hold, verdict } = judgeProcess(aSubpoena(changes));
      if (hold && hold.endsOn >= changes.asOf) expect(verdict).not.toBe('pass');
    }),
  );
});

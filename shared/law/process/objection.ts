import { dateInWords } from '../date-in-words.ts';
import { addDays } from '../deadlines.ts';
import type { Finding } from '../finding.ts';
import type { ProcessFacts } from './facts.ts';
import { findWith } from './rule-book.ts';
import { PROCESS_STATES } from './states.ts';

/** A period with its arithmetic in words, as the desk and the letters show it. */
export type Period = { endsOn: string; arithmetic: string };

const counted = (from: string, what: string, days: number): Period => {
  const endsOn = addDays(from, days);
  return { endsOn, arithmetic: `${days} calendar days from ${dateInWords(from)} (${what}) = ${dateInWords(endsOn)}` };
};

const later = (periods: readonly (Period | null)[]): Period | null =>
  periods.reduce<Period | null>((last, next) => (next && (!last || next.endsOn > last.endsOn) ? next : last), null);

/** The time to object: from the date of the notice, as many days as the notice, the court or the state says. */
const noticePeriod = ({ noticeOn, objectionDays, state }: ProcessFacts): Period | null => {
  const days = objectionDays ?? PROCESS_STATES[state]?.holdDays;
  return noticeOn && days ? counted(noticeOn, 'notice to the patient', days) : null;
};

/** What the state holds besides: from the date of the paper, whoever told the patient. */
const stateHold = ({ kind, issuedOn, state }: ProcessFacts): Period | null => {
  const days = PROCESS_STATES[state]?.holdDays;
  return kind === 'subpoena' && issuedOn && days ? counted(issuedOn, 'date of the subpoena', days) : null;
};

const restsOnNotice = ({ kind, assurance }: ProcessFacts) =>
  kind === 'subpoena' && (assurance === 'notice' || assurance === 'own_effort');

/** The last day on which nothing may go out yet, or null when nothing holds it or the dates are not known. */
export const holdOf = (facts: ProcessFacts): Period | null =>
  later([restsOnNotice(facts) ? noticePeriod(facts) : null, stateHold(facts)]);

/** SB-2: the time to object has run. A period that nobody can count is left to a person. */
export const periodFinding = (facts: ProcessFacts): Finding[] => {
  if (!restsOnNotice(facts)) return [];
  const find = findWith(facts.asOf);
  const rule = facts.assurance === 'own_effort' ? 'SB-4' : 'SB-2';
  const said = { code: 'S02_PERIOD_UNKNOWN', result: 'look' } as const;
  if (!facts.noticeOn)
    return [
      find(rule, { ...said, fact: 'The date of the notice is not known.', cure: 'Note when the patient was told.' }),
    ];
  if (facts.noticeOn > facts.asOf)
    return [
      find(rule, {
        ...said,
        fact: `The notice is dated ${facts.noticeOn}, after ${facts.asOf}.`,
        cure: 'Correct the date of the notice.',
      }),
    ];
  const period = noticePeriod(facts);
  if (!period)
    return [
      find(rule, {
        ...said,
        fact: 'How long the patient may object is not known.',
        cure: 'Note how many days the notice or the court gives.',
      }),
    ];
  return [
    find(rule, {
      result: period.endsOn < facts.asOf ? 'pass' : 'fail',
      code: 'S02_PERIOD_RUNNING',
      fact: `Time to object: ${period.arithmetic}.`,
      cure: `Wait until the day after ${dateInWords(period.endsOn)}.`,
    }),
  ];
};

const stateOf = (facts: ProcessFacts) => PROCESS_STATES[facts.state];

const holdFinding = (facts: ProcessFacts, rule: string): Finding[] => {
  const hold = stateHold(facts);
  const find = findWith(facts.asOf);
  if (!hold)
    return [
      find(rule, {
        result: 'look',
        code: 'S07_NO_DATE',
        fact: 'The date of the subpoena is not known, so the time this state holds it cannot be counted.',
        cure: 'Note the date on the subpoena.',
      }),
    ];
  return [
    find(rule, {
      result: hold.endsOn < facts.asOf ? 'pass' : 'fail',
      code: 'S02_PERIOD_RUNNING',
      fact: `Held by state law: ${hold.arithmetic}.`,
      cure: `Wait until the day after ${dateInWords(hold.endsOn)}.`,
    }),
  ];
};

const certificateFinding = ({ asOf, certificate }: ProcessFacts, rule: string): Finding =>
  findWith(asOf)(rule, {
    result: certificate === 'yes' ? 'pass' : certificate === 'no' ? 'fail' : 'look',
    code: 'S02_NO_CERTIFICATE',
    fact:
      certificate === 'yes'
        ? 'The party certified that no motion to quash stands.'
        : 'The party has not certified, as far as we know, that no motion to quash stands.',
    cure: 'Ask the party for the certification.',
  });

const countFinding = (facts: ProcessFacts, rule: string): Finding[] => {
  const { receivedOn, asOf, matter } = facts;
  const { complyDays, electDays } = stateOf(facts) ?? {};
  const find = findWith(asOf);
  if (electDays) {
    const { arithmetic } = counted(receivedOn, 'receipt', electDays);
    return [find(rule, { result: 'pass', fact: `Certified copies with an estimate can be offered: ${arithmetic}.` })];
  }
  if (!complyDays) return [];
  if (!matter)
    return [
      find(rule, {
        result: 'look',
        code: 'S07_MATTER_UNKNOWN',
        fact: 'Whether the matter is civil or criminal is not known, and this state counts by it.',
        cure: 'Note whether it is civil or criminal.',
      }),
    ];
  const { arithmetic } = counted(receivedOn, 'receipt', complyDays[matter]);
  return [find(rule, { result: 'pass', fact: `Comply: ${arithmetic}.` })];
};

/** What the state adds to a subpoena. A state without a row is no state without a rule: a person must look. */
export const stateFindings = (facts: ProcessFacts): Finding[] => {
  if (facts.kind !== 'subpoena') return [];
  const row = stateOf(facts);
  const find = findWith(facts.asOf);
  if (!row)
    return [
      find('SB-7', {
        result: 'look',
        code: 'S07_STATE_NOT_LOADED',
        fact: `No rule of ${facts.state} on subpoenas is loaded.`,
        cure: 'Ask the legal office what this state adds.',
      }),
    ];
  const found = [
    ...(row.holdDays ? holdFinding(facts, row.rule) : []),
    ...(row.needsCertificate ? [certificateFinding(facts, row.rule)] : []),
    ...countFinding(facts, row.rule),
  ];
  // A row without numbers is one whose text is not loaded: its rule is unsure and says so.
  return found.length > 0 ? found : [find(row.rule, { result: 'pass', fact: `The rule of ${facts.state} applies.` })];
};

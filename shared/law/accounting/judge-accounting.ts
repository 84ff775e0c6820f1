import { Temporal } from 'temporal-polyfill';
import { applyRule, ruleBook } from '../apply-rule.ts';
import { dateInWords } from '../date-in-words.ts';
import { addDays } from '../deadlines.ts';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { BASES } from './bases.ts';
import { type Entry, entriesOf, type LeftOut, PROTOCOL_PEOPLE, whyLeftOut } from './entries.ts';
import type { AccountingFacts, DisclosedRow } from './facts.ts';
import { RULES_ACCOUNTING } from './rules.ts';
import { suspensionEnd } from './suspended.ts';

const LOOK_BACK_YEARS = 6;
const DAYS = 60;
const EXTRA_DAYS = 30;

export type AccountingVerdict = {
  verdict: FindingResult;
  findings: Finding[];
  from: string;
  to: string;
  entries: Entry[];
  leftOut: LeftOut[];
  /** The first in 12 months. */
  isFree: boolean;
  dueOn: string;
  arithmetic: string;
};

const rule = ruleBook(RULES_ACCOUNTING);
type Find = (id: string, said: Parameters<typeof applyRule>[2]) => Finding;

const yearsBefore = (date: string, years: number) => Temporal.PlainDate.from(date).subtract({ years }).toString();

/** The period: six years before the day of asking, or the part of it that the patient wants (AC-1). */
const periodOf = ({ requestedOn, from, to }: AccountingFacts) => {
  const earliest = yearsBefore(requestedOn, LOOK_BACK_YEARS);
  return {
    from: from && from > earliest ? from : earliest,
    to: to && to < requestedOn ? to : requestedOn,
    isCut: from !== undefined && from < earliest,
  };
};

/** Makes the accounting of one patient: what is on it, what is left out and why, what it costs, by when it is due. */
export const judgeAccounting = (facts: AccountingFacts): AccountingVerdict => {
  const find: Find = (id, said) => applyRule(rule(id), facts.asOf, said);
  const period = periodOf(facts);
  const judged = facts.rows.map((row) => ({ row, why: whyLeftOut(row, facts, period) }));
  const kept = judged.filter(({ why }) => why === null).map(({ row }) => row);
  const leftOut = judged.flatMap(({ row, why }) => (why === null ? [] : [{ id: row.id, why }]));
  const entries = entriesOf(kept);
  const isFree = !facts.earlier.some((on) => on <= facts.requestedOn && on > yearsBefore(facts.requestedOn, 1));
  const { dueOn, arithmetic, finding } = clockOf(facts, find);
  const findings = [
    periodFinding(facts, period, find),
    ...listFindings(facts, kept, leftOut, find),
    ...rowFindings(kept, entries, find),
    finding,
    feeFinding(facts, isFree, find),
    ...suspensionFindings(facts, find),
    find('AC-10', {
      result: facts.responsible.trim() ? 'pass' : 'look',
      code: 'AC10_NO_TITLE',
      fact: facts.responsible.trim() ? `Answers for it: ${facts.responsible}.` : 'Who answers for it is not named.',
      cure: 'Name the title of the person or office.',
    }),
  ];
  return { verdict: worst(findings), findings, ...pick(period), entries, leftOut, isFree, dueOn, arithmetic };
};

const pick = ({ from, to }: { from: string; to: string }) => ({ from, to });

const periodFinding = (
  { from, to, requestedOn }: AccountingFacts,
  period: ReturnType<typeof periodOf>,
  find: Find,
): Finding => {
  const isBackward = period.from > period.to;
  const isLater = to !== undefined && to > requestedOn;
  return find('AC-1', {
    result: isBackward ? 'fail' : period.isCut || isLater ? 'look' : 'pass',
    code: isBackward ? 'AC01_BACKWARD' : period.isCut ? 'AC01_TOO_FAR' : 'AC01_LATER',
    fact: `Asked for ${from ?? 'the start'} to ${to ?? requestedOn}; the list covers ${period.from} to ${period.to}.`,
    cure: isBackward
      ? 'The first day must not be after the last.'
      : 'The law covers six years up to the day of asking. More can be given freely.',
  });
};

const listFindings = (facts: AccountingFacts, kept: DisclosedRow[], leftOut: LeftOut[], find: Find): Finding[] => {
  const byRule = leftOut.filter(({ why }) => why.startsWith('45 CFR'));
  const isDirected = facts.rows.some(({ basis, isImpermissible }) => basis === 'directive' && !isImpermissible);
  const wrong = kept.filter(({ isImpermissible }) => isImpermissible);
  return [
    find('AC-2', { result: 'pass', fact: `${byRule.length} left out by their ground.` }),
    ...(isDirected && facts.list === 'statutory'
      ? [
          find('AC-2-directive', {
            result: 'look',
            code: 'AC02_DIRECTIVE',
            fact: 'Copies that the patient directed to someone else are left out.',
            cure: 'If the office wants them on the list, give the fuller list.',
          }),
        ]
      : []),
    find('AC-3', {
      result: 'pass',
      fact: `${kept.length} on the list, ${wrong.length} of them not permitted.`,
    }),
    ...(facts.list === 'fuller'
      ? [find('AC-11', { result: 'pass', fact: 'The fuller list is given freely.' })]
      : [find('AC-11', { result: 'pass', fact: 'Treatment, payment and operations are not on the statutory list.' })]),
  ];
};

const rowFindings = (kept: readonly DisclosedRow[], entries: readonly Entry[], find: Find): Finding[] => {
  const thin = kept.filter(({ recipient, what, purpose }) => ![recipient, what, purpose].every((text) => text.trim()));
  const repeated = entries.filter(({ times }) => times !== undefined);
  const small = kept.filter(({ protocol }) => protocol && protocol.people < PROTOCOL_PEOPLE);
  return [
    find('AC-4', {
      result: thin.length === 0 ? 'pass' : 'fail',
      code: 'AC04_ROW_INCOMPLETE',
      fact:
        thin.length === 0
          ? 'Every row has a date, a recipient, what it was and why.'
          : `${thin.length} without recipient, description or purpose: ${thin.map(({ id }) => id).join(', ')}.`,
      cure: 'Complete the rows from the request that they belong to.',
    }),
    find('AC-5', { result: 'pass', fact: `${repeated.length} lines stand for several disclosures alike.` }),
    find('AC-6', {
      result: small.length === 0 ? 'pass' : 'look',
      code: 'AC06_PROTOCOL_TOO_SMALL',
      fact:
        small.length === 0
          ? 'No research row stands for fewer than 50 people.'
          : `${small.length} research rows are of protocols with fewer than ${PROTOCOL_PEOPLE} people.`,
      cure: 'List them one by one, with what was disclosed of this patient.',
    }),
  ];
};

/** AC-7: 60 days, and once at most 30 more, told in writing within the first 60. */
const clockOf = ({ requestedOn, extension, asOf }: AccountingFacts, find: Find) => {
  const first = addDays(requestedOn, DAYS);
  const last = addDays(first, EXTRA_DAYS);
  const isValid =
    extension !== undefined &&
    extension.noticeOn <= first &&
    extension.completeOn <= last &&
    extension.reason.trim() !== '';
  const dueOn = isValid && extension ? extension.completeOn : first;
  const arithmetic = `${DAYS} calendar days from ${dateInWords(requestedOn)} = ${dateInWords(first)}${isValid ? `, extended to ${dateInWords(dueOn)}` : ''}, 45 CFR 164.528(c)(1)`;
  const isVoid = extension !== undefined && !isValid;
  const finding = find('AC-7', {
    result: isVoid || asOf > dueOn ? 'fail' : 'pass',
    code: isVoid ? 'AC07_EXTENSION_VOID' : 'AC07_LATE',
    fact: `${arithmetic}.${isVoid ? ` The extension does not count: told ${extension.noticeOn}, to ${extension.completeOn}.` : ''}`,
    cure: isVoid
      ? `Tell the patient by ${first}, with the reason and a date up to ${last}.`
      : 'Give it today, and tell the privacy office that it is late.',
  });
  return { dueOn, arithmetic, finding };
};

/** AC-8: what is charged for a later one must have been told first. */
const feeFinding = ({ feeCents, feeToldOn, asOf }: AccountingFacts, isFree: boolean, find: Find): Finding => {
  const isCharged = (feeCents ?? 0) > 0;
  if (isFree)
    return find('AC-8', {
      result: isCharged ? 'fail' : 'pass',
      code: 'AC08_FIRST_IS_FREE',
      fact: isCharged ? 'A fee is set for the first in 12 months.' : 'The first in 12 months: free.',
      cure: 'Charge nothing.',
    });
  const isTold = feeToldOn !== undefined && feeToldOn <= asOf;
  return find('AC-8', {
    result: feeCents === undefined ? 'look' : !isCharged || isTold ? 'pass' : 'fail',
    code: feeCents === undefined ? 'AC08_FEE_OPEN' : 'AC08_NOT_TOLD',
    fact:
      feeCents === undefined
        ? 'There was one in the last 12 months, and no fee is set.'
        : `There was one in the last 12 months; ${isCharged ? (isTold ? `the fee was told on ${feeToldOn}` : 'the fee was not told') : 'nothing is charged'}.`,
    cure:
      feeCents === undefined
        ? 'Set a fee of what it costs, or none.'
        : 'Tell the patient the fee first, so that they can change or withdraw the request.',
  });
};

/** AC-9: whether each word of an agency holds a row back. */
const suspensionFindings = ({ rows, asOf }: AccountingFacts, find: Find): Finding[] => {
  const all = rows.flatMap((row) => row.suspensions.map((given) => ({ row, given })));
  if (all.length === 0) return [find('AC-9', { result: 'pass', fact: 'No agency asked to hold a row back.' })];
  return all.map(({ row, given }) => {
    const end = suspensionEnd(given);
    const may = BASES[row.basis].mayBeSuspended;
    return find('AC-9', {
      result: !may || end === null ? 'fail' : 'pass',
      code: may ? 'AC09_NO_END' : 'AC09_NO_AGENCY',
      fact: may
        ? `${given.agency}, ${given.form}, ${given.statedOn}: ${end === null ? 'no end named' : asOf <= end ? `held back until ${end}` : `ended on ${end}`}.`
        : `${given.agency} cannot hold back a row on this ground.`,
      cure: may
        ? 'A written statement must name its end. Until then the row is on the list.'
        : 'Only oversight and law enforcement can. The row is on the list.',
    });
  });
};

import { heldAgainst } from '../answer.ts';
import { addDays } from '../deadlines.ts';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { type CheckId, checkOf, checksOf } from './checks.ts';
import type { ProcessFacts } from './facts.ts';
import { PROCESS_KINDS } from './kinds.ts';
import { holdOf, type Period, periodFinding, stateFindings } from './objection.ts';
import { part2Findings } from './part2.ts';
import { findWith } from './rule-book.ts';

export type ProcessVerdict = {
  verdict: FindingResult;
  findings: Finding[];
  /** Nothing goes out up to and on this day. */
  hold: Period | null;
  /** The first day on which it could go out, if all else is well. */
  notBefore: string | null;
  /** The date that the paper names: a clock of its own. */
  courtOn: string | null;
  /** What may go out at most. */
  limit: string;
};

const checkFinding = (facts: ProcessFacts, id: CheckId): Finding => {
  const check = checkOf(id);
  const given = facts.answers[id] ?? 'unknown';
  const result = heldAgainst(check.wants, given);
  return findWith(facts.asOf)(check.rule, {
    result,
    code: check.code,
    fact: `${check.asks} ${given === 'unknown' ? 'Not answered' : given === 'yes' ? 'Yes' : 'No'}.`,
    cure: check.cure,
  });
};

/** A subpoena without an order needs one path of assurance; with an authorization it belongs to another lane. */
const pathFinding = ({ kind, assurance, asOf, returnOn }: ProcessFacts): Finding[] => {
  if (kind !== 'subpoena') return [];
  const find = findWith(asOf);
  if (assurance === undefined)
    return [
      find('SB-2', {
        result: 'look',
        code: 'S02_PATH_UNKNOWN',
        fact: 'What assurance came with the subpoena is not known.',
        cure: 'Note whether it came with a notice, a protective order or an authorization, or with none.',
      }),
    ];
  if (assurance === 'none')
    return [
      find('SB-2', {
        result: 'fail',
        code: 'S02_NO_ASSURANCE',
        fact: 'No notice, protective order or authorization came with the subpoena.',
        cure: 'Send the objection letter, or tell the patient ourselves (164.512(e)(1)(vi)).',
      }),
    ];
  if (assurance === 'authorization')
    return [
      find('SB-6', {
        result: 'fail',
        code: 'S06_USE_AUTHORIZATION',
        fact: `An authorization is attached${returnOn ? `; the records are asked for by ${returnOn}` : ''}.`,
        cure: 'Change the lane to "Third party with an authorization" and judge the authorization there.',
      }),
    ];
  return [];
};

/** Dates that cannot be, or are over (SB-7). */
const dateFindings = ({ kind, receivedOn, issuedOn, returnOn, asOf }: ProcessFacts): Finding[] => {
  const find = findWith(asOf);
  const wrong = (code: string, result: 'fail' | 'look', fact: string, cure: string) =>
    find('SB-7', { result, code, fact, cure });
  const found: Finding[] = [];
  if (receivedOn > asOf)
    found.push(wrong('S07_DATES', 'look', `Received on ${receivedOn}, after ${asOf}.`, 'Correct the date of receipt.'));
  if (issuedOn && issuedOn > receivedOn)
    found.push(
      wrong('S07_DATES', 'look', `Dated ${issuedOn}, after its receipt on ${receivedOn}.`, 'Correct the dates.'),
    );
  if (returnOn && returnOn < receivedOn)
    found.push(
      wrong(
        'S07_PAST_DATE',
        'fail',
        `Its date, ${returnOn}, was over when it reached us on ${receivedOn}.`,
        'Ask for a new date in writing.',
      ),
    );
  else if (returnOn && returnOn < asOf)
    found.push(
      wrong('S07_DATE_OVER', 'look', `Its date, ${returnOn}, is over.`, 'Ask the issuer whether it still stands.'),
    );
  else if (returnOn) found.push(find('SB-7', { result: 'pass', fact: `Its date, ${returnOn}, is still to come.` }));
  if (kind === 'subpoena' && !returnOn)
    found.push(wrong('S07_NO_RETURN_DATE', 'look', 'No date is noted by which it asks.', 'Note its date.'));
  return found;
};

/** Judges a legal paper, or a ground without one, against its checklist. Says what may go out, and from when. */
export const judgeProcess = (facts: ProcessFacts): ProcessVerdict => {
  const findings = [
    ...pathFinding(facts),
    ...checksOf(facts).map((id) => checkFinding(facts, id)),
    ...dateFindings(facts),
    ...periodFinding(facts),
    ...stateFindings(facts),
    ...part2Findings(facts),
  ];
  const hold = holdOf(facts);
  return {
    verdict: worst(findings),
    findings,
    hold,
    notBefore: hold ? addDays(hold.endsOn, 1) : null,
    courtOn: facts.returnOn ?? null,
    limit: PROCESS_KINDS[facts.kind].limit,
  };
};

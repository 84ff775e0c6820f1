import { RULES_ACCOUNTING } from '../accounting/rules.ts';
import { dateInWords } from '../date-in-words.ts';
import { daysBetween, localDate } from '../deadlines.ts';
import type { Rule } from '../rule.ts';
import { CLOCK_IDS, type Clock, type ClockVerdict, type DueBasis } from './clock.ts';
import { courtClock, notBeforeOf } from './court.ts';
import { STATE_DEADLINES, type StateDeadline } from './data/state-deadlines.ts';
import type { ClockEvent } from './event.ts';
import type { ClockFacts } from './facts.ts';
import { federalClock } from './federal.ts';
import { LANE_CLOCKS } from './lane-clocks.ts';
import { RULES_CLOCK } from './rules.ts';
import { stateClocks, stateLook } from './state.ts';

export type ClockRules = { rules: readonly Rule[]; deadlines: readonly StateDeadline[] };
export const CLOCK_RULES: ClockRules = { rules: [...RULES_CLOCK, ...RULES_ACCOUNTING], deadlines: STATE_DEADLINES };

/**
 * Every clock of one request side by side; the shortest that binds leads (RA-9). The rules are those in force on the day
 * the request came, so that reading it again on another day never moves a date.
 */
export const judgeClocks = (facts: ClockFacts, { rules, deadlines }: ClockRules = CLOCK_RULES): ClockVerdict => {
  const { events, zone, lane } = facts;
  const startedOn = localDate(events[0]?.at ?? '', zone);
  const { federal, whose, court, information, policy } = LANE_CLOCKS[lane];
  const asked = { startedOn, zone, events, rules };
  const ofState = whose ? { facts, whose, startedOn, deadlines } : null;
  const state = ofState ? stateClocks(ofState) : [];
  const byLaw = [
    ...(federal ? federalClock(federal, asked) : []),
    ...state,
    ...(court ? courtClock({ facts, startedOn, rules }) : []),
  ];
  const clocks = [
    ...byLaw,
    ...(information ? federalClock('IB-204', asked) : []),
    // The office's own period counts where no law's does.
    ...(byLaw.some(({ dueOn }) => dueOn) ? [] : federalClock(policy, asked)),
  ];
  const leading = leadingOf(clocks);
  const notBefore = notBeforeOf(facts);
  const stopped = stoppedBy(events, zone, leading.dueOn);
  return {
    clocks,
    dueOn: leading.dueOn,
    leading: basisOf(leading),
    ...(notBefore ? { notBefore } : {}),
    ...(stopped ? { stopped } : {}),
    waitedDays: waitedDays(events, zone),
    look: [...(ofState ? stateLook(ofState, state) : []), ...contradictions(leading.dueOn, notBefore)],
  };
};

type Dated = Clock & { dueOn: string; startedOn: string };

const leadingOf = (clocks: readonly Clock[]): Dated => {
  const dated = clocks.filter((clock): clock is Dated => clock.binds && Boolean(clock.dueOn && clock.startedOn));
  const rank = ({ id }: Clock) => CLOCK_IDS.indexOf(id);
  const first = dated.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || rank(a) - rank(b))[0];
  // The office's period has no end and no lane is without it, so that only a table without it comes here.
  if (!first) throw new TypeError('No clock has a date: the office period is missing from the rules');
  return first;
};

const basisOf = ({ id, rule, version, citation, startedOn, amount, unit, extendedOn }: Dated): DueBasis => ({
  clock: id,
  rule,
  version,
  citation,
  startedOn,
  ...(amount === undefined ? {} : { amount }),
  ...(unit ? { unit } : {}),
  ...(extendedOn ? { extendedOn } : {}),
});

const ENDS: readonly ClockEvent['kind'][] = ['released', 'denied', 'withdrawn', 'closed'];

const stoppedBy = (events: readonly ClockEvent[], zone: string, dueOn: string) => {
  const since = events.findLastIndex(({ kind }) => kind === 'restarted') + 1;
  const end = events.slice(since).find(({ kind }) => ENDS.includes(kind));
  if (!end) return undefined;
  const on = localDate(end.at, zone);
  return { by: end.kind, on, inTime: on <= dueOn };
};

/** Whole days between each pend and its end; one that is open is not counted yet, so that re-reading changes nothing. */
const waitedDays = (events: readonly ClockEvent[], zone: string): number => {
  const marks = events.filter(({ kind }) => kind === 'pended' || kind === 'resumed');
  return marks.reduce((days, { kind, at }, index) => {
    const before = marks[index - 1];
    if (kind !== 'resumed' || before?.kind !== 'pended') return days;
    return days + Math.max(0, daysBetween(localDate(before.at, zone), localDate(at, zone)));
  }, 0);
};

const contradictions = (dueOn: string, notBefore: string | undefined): string[] =>
  notBefore && notBefore > dueOn
    ? [
        `Due on ${dateInWords(dueOn)}, but the time to object runs until the day before ${dateInWords(notBefore)}: legal must look.`,
      ]
    : [];

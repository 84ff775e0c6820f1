import { localDate } from '../deadlines.ts';
import type { Clock } from './clock.ts';
import { STATES_WITHOUT_NUMBER, type StateDeadline, type Whose } from './data/state-deadlines.ts';
import { eventsOfKind } from './event.ts';
import type { ClockFacts } from './facts.ts';
import { STATES_WITH_CALENDAR } from './holidays.ts';
import { inForce, notUsed } from './in-force.ts';
import { periodClock, ruleOf } from './period.ts';

type Asked = { facts: ClockFacts; whose: Whose; startedOn: string; deadlines: readonly StateDeadline[] };

const fits =
  ({ facts: { state, holder, asks, requester }, whose }: Asked) =>
  (row: StateDeadline) =>
    row.state === state &&
    row.whose.includes(whose) &&
    row.asks === asks &&
    (row.holder === 'any' || row.holder === holder) &&
    (row.requesters === undefined || row.requesters.includes(requester));

/** The period of the state's own law, from receipt, or from payment where the law says so. */
export const stateClocks = (asked: Asked): Clock[] => {
  const rows = asked.deadlines.filter(fits(asked));
  return [...new Set(rows.map(({ id }) => id))].flatMap((id) => {
    const found = inForce(
      rows.filter((row) => row.id === id),
      asked.startedOn,
    );
    if (!found) return [];
    return [found.why ? notUsed('state', found.rule, found.why) : counted(found.rule, asked)];
  });
};

const counted = (rule: StateDeadline, { facts, startedOn: receivedOn }: Asked): Clock => {
  const { events, zone, state } = facts;
  const paidAt = eventsOfKind(events, 'payment-received')[0]?.at;
  if (rule.from === 'receipt_and_payment' && !paidAt)
    return {
      id: 'state',
      ...ruleOf(rule),
      status: 'waiting',
      binds: true,
      amount: rule.amount,
      unit: rule.unit,
      words: [`Starts when the payment is received, ${rule.citation}. ${rule.says}`],
    };
  const paidOn = rule.from === 'receipt_and_payment' && paidAt ? localDate(paidAt, zone) : receivedOn;
  return periodClock({
    id: 'state',
    rule,
    // Both are needed: a payment before the request starts nothing.
    startedOn: paidOn > receivedOn ? paidOn : receivedOn,
    amount: rule.amount,
    unit: rule.unit,
    binds: true,
    calendar: state,
    events,
    zone,
    ...(rule.most ? { most: { amount: rule.most, citation: rule.citation } } : {}),
  });
};

/** What a person must know when the state's law gives no date. */
export const stateLook = ({ facts: { state }, whose }: Asked, clocks: readonly Clock[]): string[] => {
  if (!STATES_WITH_CALENDAR.includes(state))
    return [`"${state}" is no state we know: legal must say which law holds beside federal law.`];
  const why = STATES_WITHOUT_NUMBER[state];
  if (whose === 'patient' && clocks.length === 0)
    return [why ?? `No period of ${state} law on the patient's copy is on file: legal must say whether there is one.`];
  return [];
};

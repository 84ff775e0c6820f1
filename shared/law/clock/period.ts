import { dateInWords } from '../date-in-words.ts';
import { localDate } from '../deadlines.ts';
import type { Rule } from '../rule.ts';
import type { Clock, ClockId } from './clock.ts';
import { countFrom, warnOn } from './count.ts';
import { type ClockEvent, eventsOfKind } from './event.ts';
import type { Calendar } from './holidays.ts';
import type { Unit } from './unit.ts';
import { arithmetic, daysInWords } from './words.ts';

type Period = {
  id: ClockId;
  rule: Rule;
  startedOn: string;
  amount: number;
  unit: Unit;
  calendar: Calendar;
  /** How long it may be in all when a notice extends it, and the rule that says so. */
  most?: { amount: number; citation: string };
  binds: boolean;
  events: readonly ClockEvent[];
  zone: string;
};

/** What a clock says of its rule. */
export const ruleOf = ({ id: rule, version, citation, kind, confidence }: Rule) => ({
  rule,
  version,
  citation,
  kind,
  confidence,
});

/** A period of days from one date: due, as far as a notice extended it, and its arithmetic. */
export const periodClock = (period: Period): Clock => {
  const { id, rule, startedOn, amount, unit, calendar, most, binds } = period;
  const firstDue = countFrom(startedOn, amount, unit, calendar);
  const latestOn = most && countFrom(startedOn, most.amount, unit, calendar);
  const { extendedTo, words } = extensionOf(period, firstDue, latestOn);
  const dueOn = extendedTo ?? firstDue;
  const warning = warnOn(dueOn, calendar);
  return {
    id,
    ...ruleOf(rule),
    status: 'running',
    binds,
    startedOn,
    amount,
    unit,
    dueOn,
    ...(latestOn && !extendedTo ? { extendBy: firstDue, latestOn } : {}),
    ...(extendedTo ? { extendedOn: extendedTo } : {}),
    ...(warning === dueOn ? {} : { warnOn: warning }),
    words: [
      arithmetic({ startedOn, amount, unit, dueOn: firstDue, citation: rule.citation, calendar }),
      ...words,
      ...(warning === dueOn || !binds ? [] : [noRoll(dueOn, warning)]),
      ...(rule.confidence === 'high' ? [] : [`Confidence in this rule is ${rule.confidence}.`]),
    ],
  };
};

const noRoll = (dueOn: string, warning: string) =>
  `${dateInWords(dueOn)} is no business day and the date does not roll: be done on ${dateInWords(warning)}.`;

/** Once, in time, and no further than the rule allows (RA-6, AC-7). A notice that fails any of these moves nothing. */
const extensionOf = (
  { events, zone, most, amount, unit, binds }: Period,
  firstDue: string,
  latestOn: string | undefined,
) => {
  const notices = eventsOfKind(events, 'extension-noticed').map(({ at, completeOn }) => ({
    on: localDate(at, zone),
    completeOn,
  }));
  if (!most || !latestOn)
    return {
      words:
        binds && notices.length > 0 ? ['A notice of extension does not move this date: this rule knows none.'] : [],
    };
  const valid = notices.find(({ on, completeOn }) => on <= firstDue && completeOn > firstDue && completeOn <= latestOn);
  const words = notices.map((notice) => {
    const sent = `Notice of ${dateInWords(notice.on)}`;
    if (notice === valid)
      return `${sent}, in time: extended to ${dateInWords(notice.completeOn)}, at most ${daysInWords(most.amount, unit)} from receipt, ${most.citation}`;
    if (notice.on > firstDue) return `${sent} came after ${dateInWords(firstDue)}: void.`;
    if (valid) return `${sent} would be a second extension: void.`;
    return notice.completeOn > latestOn
      ? `${sent} names ${dateInWords(notice.completeOn)}, later than ${dateInWords(latestOn)}: void.`
      : `${sent} names a date within the first ${daysInWords(amount, unit)}: it extends nothing.`;
  });
  return valid ? { extendedTo: valid.completeOn, words } : { words };
};

import { dateInWords } from '../date-in-words.ts';
import { addDays, localDate } from '../deadlines.ts';
import type { Rule } from '../rule.ts';
import type { Clock } from './clock.ts';
import { warnOn } from './count.ts';
import { eventsOfKind } from './event.ts';
import type { ClockFacts } from './facts.ts';
import { inForce, notUsed } from './in-force.ts';
import { ruleOf } from './period.ts';

type Asked = { facts: ClockFacts; startedOn: string; rules: readonly Rule[] };

/** The date that the papers name: the last one served, because papers are served anew when a date is moved. */
export const courtClock = ({ facts: { events, zone }, startedOn, rules }: Asked): Clock[] => {
  const found = inForce(
    rules.filter(({ id }) => id === 'COURT-DATE'),
    startedOn,
  );
  if (!found) return [];
  if (found.why) return [notUsed('court', found.rule, found.why)];
  const clock = { id: 'court', ...ruleOf(found.rule), binds: true } as const;
  const served = eventsOfKind(events, 'process-served').at(-1);
  if (!served)
    return [
      { ...clock, status: 'waiting', words: ['The papers name a date that has not been entered, or none at all.'] },
    ];
  const servedOn = localDate(served.at, zone);
  if (served.courtOn < startedOn)
    return [
      {
        ...clock,
        status: 'waiting',
        words: [
          `The papers name ${dateInWords(served.courtOn)}, before they came on ${dateInWords(startedOn)}: legal must look.`,
        ],
      },
    ];
  const warning = warnOn(served.courtOn, 'US');
  return [
    {
      ...clock,
      status: 'running',
      startedOn: servedOn,
      dueOn: served.courtOn,
      ...(warning === served.courtOn ? {} : { warnOn: warning }),
      words: [
        `The papers served on ${dateInWords(servedOn)} name ${dateInWords(served.courtOn)}, ${found.rule.citation}`,
      ],
    },
  ];
};

/** No release before the time to object has run (SB-2): the day after its last day. */
export const notBeforeOf = ({ events }: ClockFacts): string | undefined => {
  const last = eventsOfKind(events, 'objection-period').at(-1);
  return last && addDays(last.endsOn, 1);
};

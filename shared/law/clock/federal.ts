import { type Rule, whyUnusable } from '../rule.ts';
import type { Clock, ClockId } from './clock.ts';
import type { ClockEvent } from './event.ts';
import { inForce, notUsed } from './in-force.ts';
import { periodClock } from './period.ts';

/** Periods of federal law and of the office, counted from receipt. Federal holidays where business days are counted. */
const PERIODS = {
  'RA-5': { id: 'hipaa', amount: 30, unit: 'calendar_day', most: 60, extension: 'RA-6', binds: true },
  'AC-7': { id: 'accounting', amount: 60, unit: 'calendar_day', most: 90, extension: 'AC-7', binds: true },
  // It binds only when the request cannot be met as asked, so it is no day to answer by.
  'IB-204': { id: 'information-blocking', amount: 10, unit: 'business_day', binds: false },
  'POLICY-30': { id: 'policy', amount: 30, unit: 'calendar_day', binds: true },
  'POLICY-TREATMENT': { id: 'policy', amount: 0, unit: 'calendar_day', binds: true },
  'POLICY-URGENT': { id: 'policy', amount: 1, unit: 'business_day', binds: true },
} as const satisfies Record<
  string,
  {
    id: ClockId;
    amount: number;
    unit: 'calendar_day' | 'business_day';
    most?: number;
    extension?: string;
    binds: boolean;
  }
>;
export type PeriodRule = keyof typeof PERIODS;

type Asked = { startedOn: string; zone: string; events: readonly ClockEvent[]; rules: readonly Rule[] };

/** A federal or office period from receipt, or why it is not used. */
export const federalClock = (ruleId: PeriodRule, { startedOn, zone, events, rules }: Asked): Clock[] => {
  const { id, amount, unit, binds, ...more } = PERIODS[ruleId];
  const found = inForce(
    rules.filter((rule) => rule.id === ruleId),
    startedOn,
  );
  if (!found) return [];
  if (found.why) return [notUsed(id, found.rule, found.why)];
  const extension = 'most' in more ? rules.find((rule) => rule.id === more.extension) : undefined;
  const made = periodClock({
    id,
    rule: found.rule,
    startedOn,
    amount,
    unit,
    binds,
    calendar: 'US',
    events,
    zone,
    ...('most' in more && extension ? { most: { amount: more.most, citation: extension.citation } } : {}),
  });
  return [binds ? made : { ...made, words: [...made.words, found.rule.says, ...noDelay(rules, startedOn)] }];
};

/** The outer limit is no target (RA-10): said beside the clock that has no day to answer by. */
const noDelay = (rules: readonly Rule[], startedOn: string): string[] =>
  rules.filter((rule) => rule.id === 'RA-10' && whyUnusable(rule, startedOn) === null).map(({ says }) => says);

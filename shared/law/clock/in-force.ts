import { dateInWords } from '../date-in-words.ts';
import { type Rule, whyUnusable } from '../rule.ts';
import type { Clock, ClockId } from './clock.ts';
import { ruleOf } from './period.ts';

/** The version of a rule that is in force on a day; else the newest, whose `why` says that it must not be used. */
export const inForce = <Row extends Rule>(rows: readonly Row[], on: string) => {
  const byVersion = rows.toSorted((a, b) => b.version - a.version);
  const rule = byVersion.find((row) => whyUnusable(row, on) === null) ?? byVersion[0];
  return rule && { rule, why: whyUnusable(rule, on) };
};

const WHY = {
  unsure: () => 'nobody is sure of this rule; a person must check it before it counts',
  'not-yet': ({ effectiveFrom }: Rule) => `it is in force from ${dateInWords(effectiveFrom)}`,
  expired: ({ effectiveTo }: Rule) =>
    `it ended on ${effectiveTo === null ? 'an unknown day' : dateInWords(effectiveTo)}`,
} as const;

/** Nothing is used silently: a rule that may not be used is shown with the reason (design.md 4.9). */
export const notUsed = (id: ClockId, rule: Rule, why: keyof typeof WHY): Clock => ({
  id,
  ...ruleOf(rule),
  status: 'not-used',
  binds: false,
  words: [`Not used: ${WHY[why](rule)}. ${rule.says}`],
});

import type { Finding } from '../finding.ts';
import { whyUnusable } from '../rule.ts';
import { RULES_ROUTE } from './rules.ts';

/** What a person reads when the question was not answered. */
export type Answer = 'yes' | 'no' | 'unknown';

const WHY = {
  unsure: 'nobody has confirmed it',
  'not-yet': 'it is not in force yet on that day',
  expired: 'it was no longer in force on that day',
} as const;

/** Findings of one rule as it stood on a day: a rule that was not in force, or is unsure, leaves it to a person. */
export const findingOf = (id: string, asOf: string) => {
  const rule = RULES_ROUTE.find((row) => row.id === id);
  if (!rule) throw new RangeError(`No rule ${id}`);
  const base = { rule: rule.id, version: rule.version, kind: rule.kind, citation: rule.citation };
  const why = whyUnusable(rule, asOf);
  const unusable = (): Finding => ({
    ...base,
    result: 'look',
    code: 'RULE_NOT_USABLE',
    fact: `${rule.id} cannot be used: ${why ? WHY[why] : ''}.`,
    cure: 'A person must decide, and say on what ground.',
  });
  const say =
    (result: 'fail' | 'look') =>
    (code: string, fact: string, cure: string): Finding =>
      why ? unusable() : { ...base, result, code, fact, cure };
  return {
    pass: (fact: string): Finding => (why ? unusable() : { ...base, result: 'pass', fact }),
    fail: say('fail'),
    look: say('look'),
  };
};

import { applyRule, ruleBook } from '../apply-rule.ts';
import type { Finding } from '../finding.ts';
import { RULES_ROUTE } from './rules.ts';

const ruleOf = ruleBook(RULES_ROUTE);

/** Findings of one rule as it stands on a day. */
export const findingOf = (id: string, asOf: string) => {
  const rule = ruleOf(id);
  const say =
    (result: 'fail' | 'look') =>
    (code: string, fact: string, cure: string): Finding =>
      applyRule(rule, asOf, { result, code, fact, cure });
  return {
    pass: (fact: string): Finding => applyRule(rule, asOf, { result: 'pass', fact }),
    fail: say('fail'),
    look: say('look'),
  };
};

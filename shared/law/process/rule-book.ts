import { applyRule, ruleBook } from '../apply-rule.ts';
import { RULES_ROUTE } from '../route/rules.ts';
import { RULES_SENSITIVITY } from '../sensitivity/rules.ts';
import { RULES_PROCESS } from './rules.ts';

/** With what other areas say of officials (VF-3) and of Part 2 orders (P2-18, P2-19). */
const rule = ruleBook([...RULES_PROCESS, ...RULES_ROUTE, ...RULES_SENSITIVITY]);

/** Findings of the legal process desk on one day, by rule id. */
export const findWith = (asOf: string) => (id: string, said: Parameters<typeof applyRule>[2]) =>
  applyRule(rule(id), asOf, said);

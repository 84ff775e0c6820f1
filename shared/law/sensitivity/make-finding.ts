import { applyRule, ruleBook } from '../apply-rule.ts';
import { RULES_AUTHORIZATION } from '../authorization/rules.ts';
import type { Finding, FindingResult } from '../finding.ts';
import { RULES_PROCESS } from '../process/rules.ts';
import { RULES_ROUTE } from '../route/rules.ts';
import { whyUnusable } from '../rule.ts';
import { RULES_SENSITIVITY } from './rules.ts';

/** A consent is held against the rules of the form, of minors and of orders too: their rows lie with those areas. */
const book = ruleBook([...RULES_SENSITIVITY, ...RULES_AUTHORIZATION, ...RULES_ROUTE, ...RULES_PROCESS]);

export type Word = { rule: string; result: FindingResult; fact: string; code?: string; cure?: string };

/** What a rule says of a case, before it is asked whether the rule may be used on that day. */
export const word = (rule: string, result: FindingResult, said: Omit<Word, 'rule' | 'result'>): Word => ({
  rule,
  result,
  ...said,
});

export const settle = ({ rule, ...said }: Word, asOf: string): Finding => applyRule(book(rule), asOf, said);

/** A rule that may decide by itself on a day: in force and sure, or signed off by a lawyer (design.md 4.9). */
export const decidesAlone = (id: string, on: string): boolean => {
  const rule = book(id);
  if (whyUnusable(rule, on) !== null) return false;
  return rule.confidence === 'high' || (rule.confidence === 'medium' && rule.legalReviewedOn !== null);
};

import type { Finding, FindingResult } from './finding.ts';
import { type Rule, whyUnusable } from './rule.ts';

type Said = { result: FindingResult; fact: string; code?: string; cure?: string };

const WHY = {
  unsure: 'The text of this rule is not certain: the legal office must say whether it holds.',
  'not-yet': 'This rule is not in force yet on that day: a person must say what held then.',
  expired: 'This rule is no longer in force on that day: a person must say what holds now.',
} as const;

/**
 * What one rule says of a case on a day. A rule that must not be used silently (design.md 4.9) settles nothing: it asks
 * for a person and says why. Code and cure are dropped where the rule is content.
 */
export const applyRule = (rule: Rule, asOf: string, said: Said): Finding => {
  const { id, version, kind, citation } = rule;
  const unusable = whyUnusable(rule, asOf);
  const base = { rule: id, version, kind, citation, fact: said.fact };
  if (unusable) return { ...base, result: 'look', code: `RULE_${unusable.toUpperCase()}`, cure: WHY[unusable] };
  if (said.result === 'pass') return { ...base, result: 'pass' };
  return {
    ...base,
    result: said.result,
    ...(said.code ? { code: said.code } : {}),
    ...(said.cure ? { cure: said.cure } : {}),
  };
};

/** A table of rules to look one up by id. A rule that is not there is a fault of this program, not of the case. */
export const ruleBook = (rules: readonly Rule[]) => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id: string): Rule => {
    const found = byId.get(id);
    if (!found) throw new TypeError(`No rule ${id}`);
    return found;
  };
};

import { type DefectCode, defectWords } from '../../words/defects.ts';
import type { Finding } from '../finding.ts';
import { type Rule, whyUnusable } from '../rule.ts';
import type { AuthorizationFacts } from './facts.ts';
import { authorizationRule } from './rules.ts';

/** What one check says: content, or a defect with the fact it rests on. */
export type Outcome = { result: 'pass'; fact: string } | { result: 'fail' | 'look'; code: DefectCode; fact: string };

export type Check = {
  rule: string;
  /** `part2` findings decide about substance use disorder records only, not about the rest. */
  scope: 'authorization' | 'part2';
  /** Not asked where it has no meaning: a check that does not apply finds nothing. */
  applies?: (facts: AuthorizationFacts) => boolean;
  judge: (facts: AuthorizationFacts) => Outcome;
};

export const pass = (fact: string): Outcome => ({ result: 'pass', fact });
export const fail = (code: DefectCode, fact: string): Outcome => ({ result: 'fail', code, fact });
export const look = (code: DefectCode, fact: string): Outcome => ({ result: 'look', code, fact });

/** Text as the paper has it, shortened; or words that it is not there. */
export const quoted = (text: string | undefined): string => (text ? `"${text.slice(0, 200)}"` : 'nothing');

const WHY = {
  unsure: 'The rule is marked unsure: the privacy officer decides',
  'not-yet': 'The rule is not in force on this day: the privacy officer decides',
  expired: 'The rule has ended: the privacy officer decides',
} as const;

/** A finding of a check. A rule that must not be used silently leaves the question to a person (design: rules are data). */
export const findingOf = (
  check: Check,
  facts: AuthorizationFacts,
  rule: Rule = authorizationRule(check.rule),
): Finding => {
  const why = whyUnusable(rule, facts.asOf);
  const outcome = why ? look('RULE_UNUSABLE', WHY[why]) : check.judge(facts);
  const { id, version, kind, citation } = rule;
  const isUnsettled = rule.confidence === 'medium' || rule.confidence === 'low';
  const fact =
    isUnsettled && outcome.result !== 'pass' ? `${outcome.fact} (confidence: ${rule.confidence})` : outcome.fact;
  return {
    rule: id,
    version,
    kind,
    citation,
    result: outcome.result,
    fact,
    ...(outcome.result === 'pass' ? {} : { code: outcome.code, cure: defectWords.en[outcome.code].cure }),
  };
};

import { type DefectCode, defectWords } from '../../words/defects.ts';
import { applyRule } from '../apply-rule.ts';
import type { Finding } from '../finding.ts';
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

/** What a check finds. Where its rule is not settled, a doubt says so. */
export const findingOf = (check: Check, facts: AuthorizationFacts): Finding => {
  const rule = authorizationRule(check.rule);
  const outcome = check.judge(facts);
  if (outcome.result === 'pass') return applyRule(rule, facts.asOf, outcome);
  const { result, code } = outcome;
  const isSettled = rule.confidence === 'high';
  const fact = isSettled ? outcome.fact : `${outcome.fact} (confidence: ${rule.confidence})`;
  return applyRule(rule, facts.asOf, { result, code, fact, cure: defectWords.en[code].cure });
};

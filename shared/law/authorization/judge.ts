import { z } from 'zod';
import { finding, findingResult, worst } from '../finding.ts';
import { COMPOUND } from './checks/compound.ts';
import { DEFECTS } from './checks/defects.ts';
import { ELEMENTS } from './checks/elements.ts';
import { PART2 } from './checks/part2.ts';
import { POLICY } from './checks/policy.ts';
import { STATEMENTS } from './checks/statements.ts';
import { STATES } from './checks/states.ts';
import type { AuthorizationFacts } from './facts.ts';
import { type Check, findingOf } from './outcome.ts';

/** All checks, in the order of the rules. */
export const CHECKS: readonly Check[] = [
  ...ELEMENTS,
  ...STATEMENTS,
  ...DEFECTS,
  ...COMPOUND,
  ...POLICY,
  ...STATES,
  ...PART2,
];

export const authorizationVerdict = z.object({
  asOf: z.string(),
  /** About everything but substance use disorder records. */
  result: findingResult,
  /** About those; absent where the paper does not speak of them. They stay back alone when it is not `pass`. */
  part2: findingResult.optional(),
  findings: z.array(finding),
});
export type AuthorizationVerdict = z.infer<typeof authorizationVerdict>;

/** The verdict on an authorization: one finding a rule that applies, each with its citation, the fact and the cure. */
export const judgeAuthorization = (facts: AuthorizationFacts): AuthorizationVerdict => {
  const asked = CHECKS.filter(({ applies }) => applies?.(facts) ?? true);
  const by = (scope: Check['scope']) =>
    asked.filter((check) => check.scope === scope).map((check) => findingOf(check, facts));
  const [own, part2] = [by('authorization'), by('part2')];
  return {
    asOf: facts.asOf,
    result: worst(own),
    ...(part2.length > 0 ? { part2: worst(part2) } : {}),
    findings: [...own, ...part2],
  };
};

import { z } from 'zod';

/** `look`: no program can tell; a person must. It is never treated as a pass. */
export const findingResult = z.enum(['pass', 'fail', 'look']);
export type FindingResult = z.infer<typeof findingResult>;

/** What one rule says about the facts of one case. Words are for staff and requesters; `code` is for programs. */
export const finding = z.object({
  rule: z.string(),
  version: z.number().int().positive(),
  kind: z.enum(['law', 'policy']),
  citation: z.string(),
  result: findingResult,
  /** The defect, such as `A05_NO_EXPIRY`; absent where the rule is content. */
  code: z.string().optional(),
  /** The fact it rests on, as it was given. */
  fact: z.string(),
  /** What would cure it; absent where the rule is content. */
  cure: z.string().optional(),
});
export type Finding = z.infer<typeof finding>;

/** The worst of them: one failed rule fails the whole, one open question leaves it to a person. */
export const worst = (findings: readonly Pick<Finding, 'result'>[]): FindingResult => {
  if (findings.some(({ result }) => result === 'fail')) return 'fail';
  return findings.some(({ result }) => result === 'look') ? 'look' : 'pass';
};

import type { Finding, FindingResult } from '#shared/law/finding.ts';
import { ok, type Result, refuse } from '#shared/result.ts';

type Said = { result: 'accepted' | 'rejected'; note?: string | undefined };

/** A person may be stricter than the rules, never laxer; and where a rule leaves it to a person, they say why. */
export const verdictStands = (
  said: Said,
  verdict: { result: FindingResult; findings: readonly Finding[] },
): Result<null> => {
  if (said.result === 'rejected' || verdict.result === 'pass') return ok(null);
  if (verdict.result === 'look')
    return said.note
      ? ok(null)
      : refuse({
          code: 'invalid-input',
          errors: [{ field: 'note', message: 'Say what you looked at, and why it is enough' }],
        });
  const failed = verdict.findings.filter((finding) => finding.result === 'fail');
  return refuse({
    code: 'verdict-fails',
    errors: failed.map(({ rule, cure }) => ({ field: rule, message: cure ?? '' })),
  });
};

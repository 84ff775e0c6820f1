import type { LetterInput } from '#shared/letters/kinds.ts';
import type { Request } from '#shared/request/request.ts';
import { wordsOfDefect } from '#shared/words/defects.ts';

type Deficiency = LetterInput<'deficiency'>;

/**
 * What is wrong with the authorization, by code, with the rule and the cure, in the requester's language. A rule of the
 * office is called its policy (domain.md AU-26). Findings on substance use records are not named: the letter may be read
 * by somebody else.
 */
export const deficiencyOf = (request: Request, openUntil: string, note: string): Deficiency => ({
  defects: (request.authorizationVerdict?.open ?? [])
    .filter(({ rule }) => !rule.startsWith('P2-') && rule !== 'AU-13' && rule !== 'AU-15')
    .map(({ code, kind, citation }) => {
      const { what, cure } = wordsOfDefect(code, request.language);
      return { code, says: what, rule: kind === 'policy' ? ('policy' as const) : citation, cure };
    }),
  ...(note ? { note } : {}),
  openUntil,
  hasPrefilledForm: true,
});

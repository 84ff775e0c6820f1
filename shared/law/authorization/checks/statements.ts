import type { DefectCode } from '../../../words/defects.ts';
import type { Answer } from '../../answer.ts';
import type { AuthorizationFacts } from '../facts.ts';
import { type Check, fail, look, type Outcome, pass } from '../outcome.ts';

/** Content, not exact words, is tested: what a reader says about a sentence. */
export const stated = (said: Answer | undefined, code: DefectCode, what: string): Outcome => {
  if (said === 'yes') return pass(`It states ${what}`);
  return said === 'unknown' ? look(code, `Perhaps it states ${what}`) : fail(code, `It does not state ${what}`);
};

/** Two sentences that only together are one statement: the worse of them counts. */
export const both = (one: Answer | undefined, other: Answer | undefined): Answer | undefined =>
  one === 'yes' ? other : one === 'unknown' && other !== undefined && other !== 'no' ? 'unknown' : 'no';

const plain = ({ form }: AuthorizationFacts): Outcome => {
  if (form.plainLanguage === 'no') return look('A11_NOT_PLAIN', 'It is not in plain language');
  if (form.askedByFacility === true && form.statements?.copy !== 'yes')
    return look('A11_NO_COPY', 'The facility asked for it, and no copy is promised');
  return pass('Nothing speaks against it');
};

export const STATEMENTS: readonly Check[] = [
  {
    rule: 'AU-8',
    scope: 'authorization',
    judge: ({ form: { statements } }) =>
      stated(
        both(statements?.revocation, statements?.revocationHow),
        'A08_NO_REVOCATION',
        'the right to revoke and how',
      ),
  },
  {
    rule: 'AU-9',
    scope: 'authorization',
    judge: ({ form }) => stated(form.statements?.conditioning, 'A09_NO_CONDITIONING', 'whether care depends on it'),
  },
  {
    rule: 'AU-10',
    scope: 'authorization',
    judge: ({ form }) => stated(form.statements?.redisclosure, 'A10_NO_REDISCLOSURE', 'that it may be disclosed again'),
  },
  { rule: 'AU-11', scope: 'authorization', judge: plain },
];

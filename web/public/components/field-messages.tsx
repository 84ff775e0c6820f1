import type { Problem } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';

type FieldMessagesProps = { name: string; hint?: string | undefined; problem?: Problem | undefined; words: Words };

/** Hint and message of one field, named so that its input can point at them. */
export const FieldMessages = ({ name, hint, problem, words }: FieldMessagesProps) => (
  <>
    {hint ? (
      <span class="usa-hint" id={`${name}-hint`}>
        {hint}
      </span>
    ) : null}
    {problem ? (
      <span class="usa-error-message" id={`${name}-error`}>
        {words.errors[problem.code]}
      </span>
    ) : null}
  </>
);

/** The attribute that ties an input or a fieldset to its messages. */
export const describedBy = ({ name, hint, problem }: Omit<FieldMessagesProps, 'words'>) => {
  const ids = [hint ? `${name}-hint` : '', problem ? `${name}-error` : ''].filter(Boolean).join(' ');
  return ids ? { 'aria-describedby': ids } : {};
};

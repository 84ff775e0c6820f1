import type { Problem } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';

type TextFieldProps = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  words: Words;
  problem?: Problem | undefined;
  type?: 'text' | 'email' | 'tel' | 'area';
  autocomplete?: string | undefined;
  inputmode?: 'numeric' | 'text';
  isOptional?: boolean;
  /** How wide the answer is likely to be. */
  width?: 'code' | 'line';
};

/** Label, hint, message and input, tied together for screen readers. */
export const TextField = (props: TextFieldProps) => {
  const { name, label, hint, value, words, problem, isOptional } = props;
  const described = [hint ? `${name}-hint` : '', problem ? `${name}-error` : ''].filter(Boolean).join(' ');
  const shared = {
    id: name,
    name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(problem ? { 'aria-invalid': 'true' as const } : {}),
  };
  return (
    <div class={`field${problem ? ' field--wrong' : ''}`} data-field={name}>
      <label class="usa-label" for={name}>
        {label} {isOptional ? <span class="usa-hint">{words.site.optional}</span> : null}
      </label>
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
      {props.type === 'area' ? (
        <textarea class="usa-textarea" rows={4} {...shared}>
          {value}
        </textarea>
      ) : (
        <input
          class={`usa-input${props.width === 'code' ? ' input--code' : ''}`}
          type={props.type ?? 'text'}
          value={value}
          {...shared}
          {...(props.autocomplete ? { autocomplete: props.autocomplete } : { autocomplete: 'off' })}
          {...(props.inputmode ? { inputmode: props.inputmode } : {})}
          spellcheck={false}
        />
      )}
    </div>
  );
};

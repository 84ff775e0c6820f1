import type { Problem } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';
import { describedBy, FieldMessages } from './field-messages.tsx';

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
  const shared = {
    id: name,
    name,
    ...describedBy(props),
    ...(problem ? { 'aria-invalid': 'true' as const } : {}),
  };
  return (
    <div class={`field${problem ? ' field--wrong' : ''}`} data-field={name}>
      <label class="usa-label" for={name}>
        {label} {isOptional ? <span class="usa-hint">{words.site.optional}</span> : null}
      </label>
      <FieldMessages name={name} hint={hint} problem={problem} words={words} />
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

import type { Child } from 'hono/jsx';
import type { Problem } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';
import { describedBy, FieldMessages } from './field-messages.tsx';

type ChoicesProps = {
  kind: 'radio' | 'checkbox';
  name: string;
  legend: Child;
  hint?: string;
  options: readonly { value: string; label: string; hint: string }[];
  chosen: readonly string[];
  words: Words;
  problem?: Problem | undefined;
};

/** The first choice carries the field's own id, so that the error summary can link to it. */
export const choiceId = (name: string, value: string, index: number) => (index === 0 ? name : `${name}-${value}`);

/** Radios or checkboxes as large tiles in a fieldset; the legend may hold the page's h1. */
export const Choices = ({ kind, name, legend, hint, options, chosen, words, problem }: ChoicesProps) => {
  return (
    <fieldset
      class={`usa-fieldset field${problem ? ' field--wrong' : ''}`}
      data-field={name}
      {...describedBy({ name, hint, problem })}
    >
      <legend class="usa-legend">{legend}</legend>
      <FieldMessages name={name} hint={hint} problem={problem} words={words} />
      {options.map((option, index) => {
        const id = choiceId(name, option.value, index);
        return (
          <div class={`usa-${kind}`}>
            <input
              class={`usa-${kind}__input usa-${kind}__input--tile`}
              type={kind}
              id={id}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
            <label class={`usa-${kind}__label`} for={id}>
              {option.label}
              {option.hint ? <span class={`usa-${kind}__label-description`}>{option.hint}</span> : null}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
};

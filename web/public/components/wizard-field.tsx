import type { Child } from 'hono/jsx';
import type { Field, Problem, Values } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';
import { Choices } from './choices.tsx';
import { DateParts } from './date-parts.tsx';
import { problemOf } from './problem-list.tsx';
import { TextField } from './text-field.tsx';

type WizardFieldProps = {
  field: Field;
  values: Values;
  problems: readonly Problem[];
  words: Words;
  /** The person writes about themselves, so the browser may fill in what it knows. */
  isSelf: boolean;
  /** The page's heading and what stands under it, when this field is its one question. */
  heading?: Child;
  lead?: string;
};

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));
const many = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** Draws one field of the wizard's list (shared/wizard/steps.ts). */
export const WizardField = ({ field, values, problems, words, isSelf, heading, lead }: WizardFieldProps) => {
  const problem = problemOf(field, problems);
  const { label, hint } = words.fields[field.name];
  const value = (name: string) => one(values[name]);
  switch (field.kind) {
    case 'radios':
    case 'checks': {
      const named: Record<string, { label: string; hint: string }> = words.options[field.name];
      const options = field.options.map((option) => ({ value: option, label: option, hint: '', ...named[option] }));
      const kind = field.kind === 'radios' ? 'radio' : 'checkbox';
      return (
        <Choices
          kind={kind}
          name={field.name}
          legend={heading ?? label}
          hint={lead ?? hint}
          options={options}
          chosen={many(values[field.name])}
          words={words}
          problem={problem}
        />
      );
    }
    case 'birth': {
      const part = (name: string, token: string) => ({
        name,
        value: value(name),
        ...(isSelf ? { autocomplete: token } : {}),
      });
      return (
        <DateParts
          legend={label}
          hint={hint}
          month={part('dobMonth', 'bday-month')}
          day={part('dobDay', 'bday-day')}
          year={part('dobYear', 'bday-year')}
          words={words}
          problem={problem}
        />
      );
    }
    case 'month': {
      const part = (name: string) => ({ name, value: value(name) });
      return (
        <div class="reveal reveal--period">
          <DateParts
            legend={label}
            hint={hint}
            month={part(`${field.name}Month`)}
            year={part(`${field.name}Year`)}
            words={words}
            problem={problem}
          />
        </div>
      );
    }
    case 'area':
    case 'text':
    case 'email':
    case 'tel': {
      const autocomplete = field.kind === 'area' ? undefined : (field.always ?? (isSelf ? field.self : undefined));
      return (
        <div {...(field.name === 'relationshipOther' ? { class: 'reveal reveal--other' } : {})}>
          <TextField
            name={field.name}
            label={label}
            hint={hint}
            value={value(field.name)}
            words={words}
            problem={problem}
            type={field.kind}
            autocomplete={autocomplete}
            isOptional={field.optional === true && field.name !== 'relationshipOther'}
          />
        </div>
      );
    }
  }
};

import type { Child } from 'hono/jsx';
import type { Field, Problem, Values } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';
import { Choices } from './choices.tsx';
import { DateParts } from './date-parts.tsx';
import { problemOf } from './problem-list.tsx';
import { TextField } from './text-field.tsx';

type WizardFieldProps<Kind extends Field = Field> = {
  field: Kind;
  values: Values;
  problems: readonly Problem[];
  words: Words;
  /** The person writes about themselves, so the browser may fill in what it knows. */
  isSelf: boolean;
  /** The page's heading and what stands under it, when this field is its one question. */
  heading?: Child;
  lead?: string;
};
type Of<Kind extends Field['kind']> = WizardFieldProps<Extract<Field, { kind: Kind }>>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));
const many = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** Draws one field of the wizard's list (shared/wizard/steps.ts). */
export const WizardField = ({ field, ...rest }: WizardFieldProps) => {
  switch (field.kind) {
    case 'radios':
    case 'checks':
      return <ChoiceField field={field} {...rest} />;
    case 'birth':
      return <BirthField field={field} {...rest} />;
    case 'month':
      return <MonthField field={field} {...rest} />;
    default:
      return <LineField field={field} {...rest} />;
  }
};

const ChoiceField = ({ field, values, problems, words, heading, lead }: Of<'radios' | 'checks'>) => {
  const { label, hint } = words.fields[field.name];
  const named: Record<string, { label: string; hint: string }> = words.options[field.name];
  return (
    <Choices
      kind={field.kind === 'radios' ? 'radio' : 'checkbox'}
      name={field.name}
      legend={heading ?? label}
      hint={lead ?? hint}
      options={field.options.map((option) => ({ value: option, label: option, hint: '', ...named[option] }))}
      chosen={many(values[field.name])}
      words={words}
      problem={problemOf(field, problems)}
    />
  );
};

const BirthField = ({ field, values, problems, words, isSelf }: Of<'birth'>) => {
  const { label, hint } = words.fields.dob;
  const part = (name: string, token: string) => ({
    name,
    value: one(values[name]),
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
      problem={problemOf(field, problems)}
    />
  );
};

const MonthField = ({ field, values, problems, words }: Of<'month'>) => {
  const { label, hint } = words.fields[field.name];
  const part = (name: string) => ({ name, value: one(values[name]) });
  return (
    <div class="reveal reveal--period">
      <DateParts
        legend={label}
        hint={hint}
        month={part(`${field.name}Month`)}
        year={part(`${field.name}Year`)}
        words={words}
        problem={problemOf(field, problems)}
      />
    </div>
  );
};

const LineField = ({ field, values, problems, words, isSelf }: Of<'text' | 'email' | 'tel' | 'area'>) => {
  const { label, hint } = words.fields[field.name];
  // Asked only of those who chose "Other", and then not optional at all.
  const isReveal = field.name === 'relationshipOther';
  return (
    <div {...(isReveal ? { class: 'reveal reveal--other' } : {})}>
      <TextField
        name={field.name}
        label={label}
        hint={hint}
        value={one(values[field.name])}
        words={words}
        problem={problemOf(field, problems)}
        type={field.kind}
        autocomplete={field.kind === 'area' ? undefined : (field.always ?? (isSelf ? field.self : undefined))}
        isOptional={field.optional === true && !isReveal}
      />
    </div>
  );
};

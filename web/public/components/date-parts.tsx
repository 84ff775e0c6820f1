import type { Problem } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';
import { describedBy, FieldMessages } from './field-messages.tsx';

type Part = { name: string; value: string; autocomplete?: string | undefined };
type DatePartsProps = {
  legend: string;
  hint: string;
  month: Part;
  day?: Part;
  year: Part;
  words: Words;
  problem?: Problem | undefined;
};

/** A date in separate fields, the month as a list (VA memorable date). Nothing tabs on by itself. */
export const DateParts = ({ legend, hint, month, day, year, words, problem }: DatePartsProps) => {
  const invalid = (name: string) => (problem?.field === name ? { 'aria-invalid': 'true' as const } : {});
  const complete = (part: Part) => ({ autocomplete: part.autocomplete ?? 'off' });
  return (
    <fieldset
      class={`usa-fieldset field${problem ? ' field--wrong' : ''}`}
      data-field={month.name}
      {...describedBy({ name: month.name, hint, problem })}
    >
      <legend class="usa-label">{legend}</legend>
      <FieldMessages name={month.name} hint={hint} problem={problem} words={words} />
      <div class="date-parts">
        <div class="date-parts__month">
          <label class="usa-label" for={month.name}>
            {words.site.month}
          </label>
          <select class="usa-select" id={month.name} name={month.name} {...complete(month)} {...invalid(month.name)}>
            <option value="">{words.site.chooseMonth}</option>
            {words.months.map((label, index) => (
              <option value={String(index + 1)} selected={month.value === String(index + 1)}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {day ? <NumberPart part={day} label={words.site.day} width="2" invalid={invalid(day.name)} /> : null}
        <NumberPart part={year} label={words.site.year} width="4" invalid={invalid(year.name)} />
      </div>
    </fieldset>
  );
};

type NumberPartProps = { part: Part; label: string; width: '2' | '4'; invalid: { 'aria-invalid'?: 'true' } };
const NumberPart = ({ part, label, width, invalid }: NumberPartProps) => (
  <div class={`date-parts__${width}`}>
    <label class="usa-label" for={part.name}>
      {label}
    </label>
    <input
      class="usa-input"
      id={part.name}
      name={part.name}
      value={part.value}
      inputmode="numeric"
      autocomplete={part.autocomplete ?? 'off'}
      {...invalid}
    />
  </div>
);

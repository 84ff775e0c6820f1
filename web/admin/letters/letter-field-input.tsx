import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { LetterField } from './letter-fields.ts';

type Props = {
  field: LetterField;
  value: string | boolean | undefined;
  isMissing: boolean;
  onChange: (value: string | boolean) => void;
};

/** One variable of a letter, as staff fill it in. */
export const LetterFieldInput = ({ field, value, isMissing, onChange }: Props) => {
  const { label, hint, type, choices = {}, required } = field;
  if (type === 'check')
    return (
      <Checkbox label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    );
  const common = {
    label: required ? label : `${label} (optional)`,
    ...(hint ? { description: hint } : {}),
    ...(isMissing ? { error: 'Fill this in' } : {}),
    value: typeof value === 'string' ? value : '',
  };
  if (type === 'choice')
    return (
      <NativeSelect
        {...common}
        data={Object.entries(choices).map(([choice, name]) => ({ value: choice, label: name }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (type === 'line' || type === 'date')
    return (
      <TextInput
        {...common}
        type={type === 'date' ? 'date' : 'text'}
        maxLength={200}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Textarea
      {...common}
      autosize
      minRows={type === 'list' ? 2 : 3}
      maxLength={2000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

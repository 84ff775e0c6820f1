import { NativeSelect } from '@mantine/core';
import type { Answer } from '#shared/law/answer.ts';

const ANSWERS = [
  { value: '', label: 'Not there' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Cannot tell' },
];

type Props = {
  rows: readonly (readonly [name: string, label: string])[];
  answers: Partial<Record<string, Answer | string>>;
  onChange: (name: string, answer: string) => void;
};

/** Sentences of a paper: there, not there, or not to be made out. */
export const AnswerRows = ({ rows, answers, onChange }: Props) => (
  <>
    {rows.map(([name, label]) => (
      <NativeSelect
        key={name}
        size="sm"
        label={label}
        value={answers[name] ?? ''}
        data={ANSWERS}
        onChange={(event) => onChange(name, event.currentTarget.value)}
      />
    ))}
  </>
);

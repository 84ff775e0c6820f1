import { NativeSelect } from '@mantine/core';
import type { Answer } from '#shared/law/answer.ts';

const ANSWERS: { value: Answer; label: string }[] = [
  { value: 'unknown', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

type Props = { label: string; value: Answer; onChange: (answer: Answer) => void };

/** A question about a paper: what nobody has answered stays unknown, never a yes. */
export const AnswerSelect = ({ label, value, onChange }: Props) => (
  <NativeSelect
    size="sm"
    label={label}
    value={value}
    data={ANSWERS}
    onChange={(event) => onChange(ANSWERS.find((one) => one.value === event.currentTarget.value)?.value ?? 'unknown')}
  />
);

import { NativeSelect } from '@mantine/core';
import type { List } from './accounting-queries.ts';

const LISTS = [
  { value: 'statutory', label: 'What the law asks for' },
  { value: 'fuller', label: 'Every disclosure' },
];

/** The statutory list, or the fuller one that the office offers freely (AC-11). */
export const ListChoice = ({ value, onChange }: { value: List; onChange: (list: List) => void }) => (
  <NativeSelect
    label="Which list"
    value={value}
    data={LISTS}
    onChange={(event) => onChange(event.currentTarget.value === 'fuller' ? 'fuller' : 'statutory')}
  />
);

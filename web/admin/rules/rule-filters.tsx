import { NativeSelect, TextInput } from '@mantine/core';
import type { RuleView } from '#shared/api/law.ts';
import { FEDERAL, ONLY, type RuleFilter } from './filter-rules.ts';
import styles from './rules.module.css';

type Props = { rules: readonly RuleView[]; filter: RuleFilter; onChange: (filter: RuleFilter) => void };

const all = (name: string, values: readonly string[]) => [
  { value: '', label: `All ${name}` },
  ...[...new Set(values)].map((value) => ({ value, label: value === FEDERAL ? 'Federal and policy' : value })),
];

export const RuleFilters = ({ rules, filter, onChange }: Props) => {
  const set = (change: Partial<RuleFilter>) => onChange({ ...filter, ...change });
  return (
    <search className={`${styles.filters} no-print`}>
      <TextInput
        label="Find"
        placeholder="Id, words or citation"
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label="Area"
        value={filter.area}
        data={all(
          'areas',
          rules.map(({ area }) => area),
        )}
        onChange={(event) => set({ area: event.currentTarget.value })}
      />
      <NativeSelect
        label="State"
        value={filter.state}
        data={all('states', rules.map(({ state }) => state ?? FEDERAL).toSorted())}
        onChange={(event) => set({ state: event.currentTarget.value })}
      />
      <NativeSelect
        label="Confidence"
        value={filter.confidence}
        data={all(
          'confidences',
          rules.map(({ confidence }) => confidence),
        )}
        onChange={(event) => set({ confidence: event.currentTarget.value })}
      />
      <NativeSelect
        label="Only"
        value={filter.only}
        data={[
          { value: '', label: 'All of them' },
          ...Object.entries(ONLY).map(([value, { name }]) => ({ value, label: name })),
        ]}
        onChange={(event) => set({ only: event.currentTarget.value })}
      />
    </search>
  );
};

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { AUTHORITY_PAPERS, REPRESENTATIVE_KINDS } from '#shared/law/route/representative-facts.ts';
import styles from '../request/request.module.css';
import { type AuthorityAnswers, isMinorOn, questionsFor } from './authority-questions.ts';

type Props = { facts: AuthorityAnswers; born: string; asOf: string; onChange: (facts: AuthorityAnswers) => void };

const optionsOf = (table: Record<string, string>) => Object.entries(table).map(([value, label]) => ({ value, label }));
const KINDS = optionsOf(REPRESENTATIVE_KINDS);
const PAPERS = optionsOf(AUTHORITY_PAPERS);

/** Who acts, what was shown, and the questions that follow from the patient's age and life. */
export const AuthorityFields = ({ facts, born, asOf, onChange }: Props) => {
  const set = (name: string, value: string | boolean | undefined) => {
    const { [name as 'part2']: _gone, ...rest } = facts;
    onChange({ ...rest, ...(value === undefined || value === '' ? {} : { [name]: value }) } as AuthorityAnswers);
  };
  return (
    <>
      <div className={styles.elements}>
        <NativeSelect
          size="sm"
          label="Who acts for the patient"
          value={facts.kind}
          data={KINDS}
          onChange={(event) => set('kind', event.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label="What was shown"
          value={facts.paper}
          data={PAPERS}
          onChange={(event) => set('paper', event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          type="date"
          label="Died on, if the patient has died"
          max={asOf}
          value={facts.patientDied ?? ''}
          onChange={(event) => set('patientDied', event.currentTarget.value)}
        />
        {questionsFor(facts, isMinorOn(born, asOf)).map(({ name, label, options }) => (
          <NativeSelect
            key={name}
            size="sm"
            label={label}
            value={facts[name] ?? options[0]?.value ?? ''}
            data={[...options]}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <Checkbox
        size="sm"
        label="SUD records of a Part 2 program are among them"
        checked={facts.part2 ?? false}
        onChange={(event) => set('part2', event.currentTarget.checked)}
      />
    </>
  );
};

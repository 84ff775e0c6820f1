import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import { LABELS } from '#shared/law/sensitivity/labels.ts';
import { RECORD_TYPES } from '#shared/request/scope.ts';
import { en } from '#shared/words/en.ts';
import styles from '../request/request.module.css';
import { AnswerRows } from './answer-row.tsx';
import {
  COMBINED,
  CONDITIONED,
  EXPIRIES,
  expiryChoice,
  expiryOf,
  LINES,
  PART2,
  STATE_ANSWERS,
  STATEMENTS,
  typedBeside,
  withEntry,
} from './form-fields.ts';

type Props = { form: AuthorizationForm; onChange: (form: AuthorizationForm) => void };
type Boxes = {
  label: string;
  name: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
};

const LABEL_OPTIONS = Object.entries(LABELS).map(([value, { name }]) => ({ value, label: name }));
const TYPE_OPTIONS = RECORD_TYPES.map((value) => ({ value, label: en.options.recordTypes[value].label }));

/** Everything that an authorization can say, as staff read it off the paper. */
export const PaperFields = ({ form, onChange }: Props) => {
  const set = (name: keyof AuthorizationForm, value: unknown) => onChange(withEntry(form, name, value));
  const boxes = ({ label, name, options, chosen }: Boxes) => (
    <Checkbox.Group
      label={label}
      size="sm"
      value={[...chosen]}
      onChange={(value) => set(name as keyof AuthorizationForm, value)}
    >
      <div className={styles.elements}>
        {options.map((option) => (
          <Checkbox key={option.value} size="sm" value={option.value} label={option.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
  return (
    <>
      <div className={styles.elements}>
        {LINES.map(([name, label]) => (
          <TextInput
            key={name}
            size="sm"
            label={label}
            maxLength={name === 'describes' ? 2000 : 160}
            value={form[name] ?? ''}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <Ending form={form} onChange={onChange} />
      <Signer form={form} onChange={onChange} />
      <div className={styles.elements}>
        <AnswerRows
          rows={STATEMENTS}
          answers={form.statements ?? {}}
          onChange={(name, value) => set('statements', withEntry(form.statements ?? {}, name, value))}
        />
      </div>
      {boxes({
        label: 'Kinds of records it names',
        name: 'recordTypes',
        options: TYPE_OPTIONS,
        chosen: form.recordTypes ?? [],
      })}
      {boxes({
        label: 'Protected records it names by itself',
        name: 'categories',
        options: LABEL_OPTIONS,
        chosen: form.categories ?? [],
      })}
      <Further form={form} onChange={onChange} boxes={boxes} />
    </>
  );
};

const Ending = ({ form, onChange }: Props) => {
  const choice = expiryChoice(form.expiry);
  const set = (next: string, typed: string) => onChange(withEntry(form, 'expiry', expiryOf(next, typed)));
  return (
    <div className={styles.elements}>
      <NativeSelect
        size="sm"
        label="It ends"
        value={choice}
        data={[...EXPIRIES]}
        onChange={(event) => set(event.currentTarget.value, '')}
      />
      {choice !== '' && choice !== 'none' && (
        <TextInput
          size="sm"
          label={choice === 'date' ? 'End date, as on the paper' : choice === 'after-signing' ? 'Years' : 'Its words'}
          value={typedBeside(form.expiry)}
          onChange={(event) => set(choice, event.currentTarget.value)}
        />
      )}
      <Checkbox
        size="sm"
        label="It is for research"
        checked={form.isResearch ?? false}
        onChange={(event) => onChange(withEntry(form, 'isResearch', event.currentTarget.checked || undefined))}
      />
    </div>
  );
};

const SIGNERS = [
  { value: '', label: 'Nobody' },
  { value: 'patient', label: 'The patient' },
  { value: 'representative', label: 'A representative' },
];

const Signer = ({ form, onChange }: Props) => {
  const { signer } = form;
  const set = (name: string, value: string) =>
    onChange(withEntry(form, 'signer', withEntry(signer ?? { kind: 'patient' }, name, value)));
  return (
    <div className={styles.elements}>
      <AnswerRows
        rows={[['signed', 'Signature']]}
        answers={{ ...(form.signed ? { signed: form.signed } : {}) }}
        onChange={(_name, value) => onChange(withEntry(form, 'signed', value))}
      />
      <NativeSelect
        size="sm"
        label="Signed by"
        value={signer?.kind ?? ''}
        data={SIGNERS}
        onChange={(event) => {
          const kind = event.currentTarget.value;
          onChange(withEntry(form, 'signer', kind ? { ...signer, kind } : undefined));
        }}
      />
      {signer && (
        <TextInput
          size="sm"
          label="Name of the signer"
          value={signer.name ?? ''}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
      )}
      {signer?.kind === 'representative' && (
        <>
          <TextInput
            size="sm"
            label="Relationship"
            value={signer.relationship ?? ''}
            onChange={(event) => set('relationship', event.currentTarget.value)}
          />
          <TextInput
            size="sm"
            label="Authority, as described"
            value={signer.authority ?? ''}
            onChange={(event) => set('authority', event.currentTarget.value)}
          />
        </>
      )}
    </div>
  );
};

/** Asked less often: what it is combined with, Part 2, and the state's own form. */
const Further = ({ form, onChange, boxes }: Props & { boxes: (boxes: Boxes) => ReactNode }) => {
  const isSud = form.categories?.some((name) => name === 'SUD_PART2' || name === 'SUD_COUNSELING_NOTES') ?? false;
  const state = form.state ?? {};
  return (
    <>
      {(isSud || form.part2) && (
        <div className={styles.elements}>
          <AnswerRows
            rows={PART2}
            answers={form.part2 ?? {}}
            onChange={(name, value) => onChange(withEntry(form, 'part2', withEntry(form.part2 ?? {}, name, value)))}
          />
        </div>
      )}
      <details>
        <summary>Combined, conditioned, changed; the form of a state</summary>
        <div className="stack">
          {boxes({ label: 'Combined with', name: 'combinedWith', options: COMBINED, chosen: form.combinedWith ?? [] })}
          <div className={styles.elements}>
            <NativeSelect
              size="sm"
              label="What depends on signing"
              value={form.conditionedOn ?? 'nothing'}
              data={[...CONDITIONED]}
              onChange={(event) => onChange(withEntry(form, 'conditionedOn', event.currentTarget.value))}
            />
            <AnswerRows
              rows={[['altered', 'Something on it was changed']]}
              answers={{ ...(form.altered ? { altered: form.altered } : {}) }}
              onChange={(_name, value) => onChange(withEntry(form, 'altered', value))}
            />
            <TextInput
              size="sm"
              label="Name of the state's form"
              value={state.name ?? ''}
              onChange={(event) =>
                onChange(withEntry(form, 'state', withEntry(state, 'name', event.currentTarget.value)))
              }
            />
            <TextInput
              size="sm"
              label="Witness"
              value={state.witness ?? ''}
              onChange={(event) =>
                onChange(withEntry(form, 'state', withEntry(state, 'witness', event.currentTarget.value)))
              }
            />
            <AnswerRows
              rows={STATE_ANSWERS}
              answers={state}
              onChange={(name, value) => onChange(withEntry(form, 'state', withEntry(state, name, value)))}
            />
          </div>
        </div>
      </details>
    </>
  );
};

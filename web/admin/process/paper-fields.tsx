import { NativeSelect, TextInput } from '@mantine/core';
import { PART2_ORDERS } from '#shared/law/process/facts.ts';
import { ASSURANCES, kindsOf, PROCESS_KINDS } from '#shared/law/process/kinds.ts';
import type { Request } from '#shared/request/request.ts';
import { AnswerSelect } from '../lane/answer-select.tsx';
import styles from '../request/request.module.css';
import type { PaperDraft } from './paper-form.ts';

type Props = {
  request: Request;
  draft: PaperDraft;
  problem: { field: string; message: string } | null;
  onChange: (draft: PaperDraft) => void;
};

const TEXTS = [
  ['issuer', 'Issued by'],
  ['caseName', 'Case'],
  ['caseNumber', 'Case number'],
  ['court', 'Court or tribunal'],
] as const;
const DATES = [
  ['receivedOn', 'Received on'],
  ['issuedOn', 'Date on the paper'],
  ['returnOn', 'Records wanted by'],
] as const;
const MATTERS = [
  { value: '', label: 'Not known' },
  { value: 'civil', label: 'Civil' },
  { value: 'criminal', label: 'Criminal' },
];
const UNKNOWN = { value: '', label: 'Not known' };

/** What stands on the paper: who, which case, which dates. */
export const PaperFields = ({ request, draft, problem, onChange }: Props) => {
  const set = (name: string, value: unknown) => onChange({ ...draft, [name]: value });
  const text = (name: string) => String(draft[name] ?? '');
  const error = (name: string) => (problem?.field === name ? problem.message : undefined);
  return (
    <div className={styles.elements}>
      <NativeSelect
        size="sm"
        label="Kind of paper"
        value={draft.kind}
        data={kindsOf(request.lane).map((value) => ({ value, label: PROCESS_KINDS[value].name }))}
        onChange={(event) => set('kind', event.currentTarget.value)}
      />
      {TEXTS.map(([name, label]) => (
        <TextInput
          size="sm"
          key={name}
          label={label}
          value={text(name)}
          error={error(name)}
          maxLength={200}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      {DATES.map(([name, label]) => (
        <TextInput
          size="sm"
          key={name}
          type="date"
          label={label}
          value={text(name)}
          error={error(name)}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      <TextInput
        size="sm"
        label="State that issued it"
        placeholder="VA"
        maxLength={2}
        value={text('issuerState')}
        error={error('issuerState')}
        onChange={(event) => set('issuerState', event.currentTarget.value.toUpperCase())}
      />
      <NativeSelect
        size="sm"
        label="Civil or criminal"
        value={text('matter')}
        data={MATTERS}
        onChange={(event) => set('matter', event.currentTarget.value)}
      />
    </div>
  );
};

/** How a subpoena without an order gives assurance, and how long the patient may object. */
export const AssuranceFields = ({ draft, problem, onChange }: Omit<Props, 'request'>) => {
  const set = (name: string, value: unknown) => onChange({ ...draft, [name]: value });
  const isNotice = draft.assurance === 'notice' || draft.assurance === 'own_effort';
  return (
    <div className={styles.elements}>
      <NativeSelect
        size="sm"
        label="Assurance that came with it"
        value={String(draft.assurance ?? '')}
        data={[UNKNOWN, ...Object.entries(ASSURANCES).map(([value, { name }]) => ({ value, label: name }))]}
        onChange={(event) => set('assurance', event.currentTarget.value)}
      />
      {isNotice && (
        <TextInput
          size="sm"
          type="date"
          label="Patient was told on"
          value={String(draft.noticeOn ?? '')}
          onChange={(event) => set('noticeOn', event.currentTarget.value)}
        />
      )}
      {isNotice && (
        <TextInput
          size="sm"
          type="number"
          label="Days to object"
          min={1}
          max={120}
          value={String(draft.objectionDays ?? '')}
          error={problem?.field === 'objectionDays' ? problem.message : undefined}
          onChange={({ currentTarget: { value } }) => set('objectionDays', value === '' ? '' : Number(value))}
        />
      )}
      <AnswerSelect
        label="Has the party certified that no motion to quash stands?"
        value={(draft.certificate as 'yes') ?? 'unknown'}
        onChange={(given) => set('certificate', given)}
      />
    </div>
  );
};

/** Whether it reaches records of a substance use program, and with what order. */
export const Part2Fields = ({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) => {
  const set = (name: string, value: unknown) => onChange({ ...draft, [name]: value });
  const given = (name: string) => (draft[name] as 'yes' | undefined) ?? 'unknown';
  return (
    <div className={styles.elements}>
      <AnswerSelect
        label="Would records of a Part 2 program be among what it asks for?"
        value={given('seeksPart2')}
        onChange={(said) => set('seeksPart2', said)}
      />
      {draft.seeksPart2 === 'yes' && (
        <>
          <NativeSelect
            size="sm"
            label="Part 2 court order"
            value={String(draft.part2Order ?? 'unknown')}
            data={Object.entries(PART2_ORDERS).map(([value, label]) => ({ value, label }))}
            onChange={(event) => set('part2Order', event.currentTarget.value)}
          />
          <AnswerSelect
            label="Does a subpoena or the like come with that order?"
            value={given('part2Mandate')}
            onChange={(said) => set('part2Mandate', said)}
          />
          <AnswerSelect
            label="Does it find good cause, after notice and a chance to respond?"
            value={given('part2Findings')}
            onChange={(said) => set('part2Findings', said)}
          />
        </>
      )}
    </div>
  );
};

import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { PART2_ELEMENTS, type Part2Element } from '#shared/law/sensitivity/consent.ts';
import { LABELS, type Label } from '#shared/law/sensitivity/labels.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { asksElements, type ConsentDraft, factsOf, missingIn, newDraft } from './consent-form.ts';
import { OrderFields } from './order-fields.tsx';
import styles from './sensitivity.module.css';

type Props = { view: RequestView; asOf: string; onClose: () => void };

const NAMED = (Object.keys(LABELS) as Label[]).filter(
  (name) =>
    !['PEER_REVIEW', 'INCIDENT', 'ATTORNEY_WORK', 'CHILD_ABUSE_REPORT', 'THIRD_PARTY_INFO', 'BTG'].includes(name),
);
const SIGNERS = [
  { value: 'patient', label: 'The patient' },
  { value: 'representative', label: 'A representative' },
  { value: 'minor', label: 'The minor, for care they consented to' },
];
const USES = [
  { value: 'general', label: 'One purpose, for one recipient' },
  { value: 'care', label: 'Treatment, payment and operations' },
  { value: 'proceedings', label: 'A case against the patient' },
];

/** A paper as a person reads it: what it names, for whom, until when. The rules then say what it covers. */
export const ConsentDialog = ({ view, asOf, onClose }: Props) => {
  const { requester } = view.request;
  const [draft, setDraft] = useState(() => newDraft(requester.organization ?? requester.name));
  const [isTried, setTried] = useState(false);
  const errors = isTried ? missingIn(draft) : {};
  const set = (changes: Partial<ConsentDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const body = () => {
    setTried(true);
    return Object.keys(missingIn(draft)).length > 0 ? null : { consent: factsOf(draft) };
  };
  const text = (field: 'scope' | 'purpose', label: string) => (
    <Textarea
      label={label}
      autosize
      value={draft[field]}
      error={errors[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <ActionDialog
      requestId={view.request.id}
      action="record-consent"
      title="Record a consent or order"
      submit="Keep it"
      size="lg"
      body={body}
      onClose={onClose}
    >
      <Radio.Group
        label="What it is"
        value={draft.kind}
        onChange={(kind) => set({ kind: kind === 'order' ? 'order' : 'consent' })}
      >
        <div className={styles.choices}>
          <Radio size="sm" value="consent" label="A consent or authorization that someone signed" />
          <Radio size="sm" value="order" label="An order of a court" />
        </div>
      </Radio.Group>
      <Checkbox.Group
        label="What it names itself"
        description="Only what stands on the paper in so many words"
        value={draft.categories}
        error={errors.categories}
        onChange={(categories) => set({ categories: categories as Label[] })}
      >
        <div className={`${styles.choices} ${styles.two}`}>
          {NAMED.map((name) => (
            <Checkbox key={name} value={name} label={LABELS[name].name} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      {asksElements(draft) && (
        <Checkbox.Group
          label="Elements of 42 CFR 2.31 that are on it"
          value={draft.part2Elements}
          onChange={(found) => set({ part2Elements: found as Part2Element[] })}
        >
          <div className={styles.choices}>
            {Object.entries(PART2_ELEMENTS).map(([id, words]) => (
              <Checkbox key={id} value={id} label={words} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {draft.kind === 'consent' && (
        <>
          <Textarea
            label="Who may receive"
            description="As the paper names them, one on a line"
            autosize
            value={draft.recipients}
            error={errors.recipients}
            onChange={(event) => set({ recipients: event.currentTarget.value })}
          />
          <NativeSelect
            label="Who signed"
            value={draft.signer}
            data={SIGNERS}
            onChange={(event) => set({ signer: event.currentTarget.value as ConsentDraft['signer'] })}
          />
          <NativeSelect
            label="For what use"
            value={draft.use}
            data={USES}
            onChange={(event) => set({ use: event.currentTarget.value as ConsentDraft['use'] })}
          />
        </>
      )}
      {draft.kind === 'order' && <OrderFields draft={draft} set={set} />}
      {text('scope', 'What may be disclosed, in the words of the paper')}
      {text('purpose', 'What for')}
      <div className={styles.two}>
        <TextInput
          type="date"
          label="Date on the paper"
          max={asOf}
          value={draft.signedOn}
          error={errors.signedOn}
          onChange={(event) => set({ signedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Last day it holds"
          value={draft.expiresOn}
          onChange={(event) => set({ expiresOn: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="Or the event that ends it"
        value={draft.expiryEvent}
        onChange={(event) => set({ expiryEvent: event.currentTarget.value })}
      />
    </ActionDialog>
  );
};

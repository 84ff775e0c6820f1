import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Licence } from '#shared/law/denial/grounds.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';
import { LicenceSelect } from './denial-fields.tsx';

const KINDS = {
  'uphold-denial': {
    title: 'Uphold the denial',
    submit: 'Uphold',
    text: 'You agree. The denial stands, and the patient is told in a letter.',
  },
  'reverse-denial': {
    title: 'Reverse the denial',
    submit: 'Reverse',
    text: 'You do not agree. What was kept back is given after all, and the patient is told in a letter.',
  },
} as const;

type Props = { requestId: string; action: keyof typeof KINDS; onClose: () => void };

/** The word of a licensed professional who took no part in the denial. It is followed (45 CFR 164.524(d)(4)). */
export const ReviewDialog = ({ requestId, action, onClose }: Props) => {
  const kind = KINDS[action];
  const [licence, setLicence] = useState<Licence | ''>('');
  const [note, setNote] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    setError(!licence ? 'Choose your licence' : isNote(note) ? '' : NOTE_ERROR);
    return licence && isNote(note) ? { licence, note, by: 'notice' as const } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action={action}
      title={kind.title}
      submit={kind.submit}
      isGrave
      body={body}
      onClose={onClose}
    >
      <p>{kind.text}</p>
      <LicenceSelect value={licence} onChange={setLicence} />
      <Textarea
        label="Why, for the record"
        autosize
        minRows={3}
        maxLength={2000}
        value={note}
        error={error || undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

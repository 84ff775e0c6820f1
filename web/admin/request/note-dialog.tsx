import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActionDialog } from './action-dialog.tsx';

/** The API asks for at least three characters (shared/api/staff.ts `note`). */
export const isNote = (text: string): boolean => text.trim().length >= 3;
export const NOTE_ERROR = 'Write a few words for the next person';

const KINDS = {
  'return-to-redaction': {
    title: 'Return to redaction',
    submit: 'Return',
    label: 'What should be changed',
    text: 'The packet is set aside and its approvals no longer count. The note is shown above the records.',
    isGrave: false,
  },
  recall: {
    title: 'Recall the release',
    submit: 'Recall now',
    label: 'Why it is recalled',
    text: 'The link stops working with the next request. What was already downloaded cannot be taken back.',
    isGrave: true,
  },
} as const;
export type NoteAction = keyof typeof KINDS;

type Props = { requestId: string; action: NoteAction; start?: string; onClose: () => void; onDone?: () => void };

export const NoteDialog = ({ requestId, action, start = '', onClose, onDone }: Props) => {
  const kind = KINDS[action];
  const [note, setNote] = useState(start);
  const [error, setError] = useState('');
  const [isBreach, setBreach] = useState(false);
  const body = () => {
    setError(isNote(note) ? '' : NOTE_ERROR);
    return isNote(note) ? { note, ...(isBreach ? { isBreach } : {}) } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action={action}
      title={kind.title}
      submit={kind.submit}
      isGrave={kind.isGrave}
      body={body}
      onClose={onClose}
      {...(onDone ? { onDone } : {})}
    >
      <p>{kind.text}</p>
      <Textarea
        label={kind.label}
        autosize
        minRows={4}
        maxLength={2000}
        data-autofocus
        value={note}
        error={error || undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {action === 'recall' && (
        <Checkbox
          label="It should not have gone there, or not so much of it: put it on the patient's accounting and look at it as a breach"
          checked={isBreach}
          onChange={(event) => setBreach(event.currentTarget.checked)}
        />
      )}
    </ActionDialog>
  );
};

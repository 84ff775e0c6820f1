import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { CloseFacts, factsOf, NO_FACTS } from '../letters/close-facts.tsx';
import { DISPOSITION_NAMES, type Disposition } from '../words/names.ts';
import { ActionDialog } from './action-dialog.tsx';
import { isNote, NOTE_ERROR } from './note-dialog.tsx';

/** Closing without release: what was fulfilled is not among the reasons. */
const REASONS = (Object.keys(DISPOSITION_NAMES) as Disposition[]).filter((name) => !name.startsWith('FULFILLED'));

export const CloseDialog = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const [disposition, setDisposition] = useState<Disposition>('NO_RECORDS');
  const [note, setNote] = useState('');
  const [facts, setFacts] = useState(NO_FACTS);
  const [error, setError] = useState('');
  const body = () => {
    setError(isNote(note) ? '' : NOTE_ERROR);
    return isNote(note) ? { disposition, note, ...factsOf(disposition, facts) } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="close"
      title="Close without release"
      submit="Close request"
      isGrave
      body={body}
      onClose={onClose}
    >
      <p>
        No records will be sent. A letter goes out where nothing was found, the records are kept elsewhere, or the
        request was withdrawn.
      </p>
      <NativeSelect
        label="Outcome"
        value={disposition}
        data={REASONS.map((value) => ({ value, label: DISPOSITION_NAMES[value] }))}
        onChange={(event) => setDisposition(event.currentTarget.value as Disposition)}
      />
      <CloseFacts disposition={disposition} facts={facts} onChange={setFacts} />
      <Textarea
        label="Note"
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

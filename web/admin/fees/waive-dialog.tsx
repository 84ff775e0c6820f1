import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';

/** Nobody pays: who says so is on record with the reason. */
export const WaiveDialog = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    setError(isNote(reason) ? '' : NOTE_ERROR);
    return isNote(reason) ? { reason: reason.trim() } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="waive-fee"
      title="Waive the fee"
      submit="Waive"
      body={body}
      onClose={onClose}
    >
      <p>Nothing more has to be paid for this request. A release no longer waits for money.</p>
      <Textarea
        label="Why"
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        value={reason}
        error={error || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DocumentId, RequestId } from '#shared/ids.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';

type Props = { requestId: RequestId; documentId: DocumentId; onClose: () => void };

/** Another person lets in a record that was not asked for: the reason stays with the request. */
export const OverrideDialog = ({ requestId, documentId, onClose }: Props) => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    setError(isNote(reason) ? '' : NOTE_ERROR);
    return isNote(reason) ? { documentId, reason } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="override-scope"
      title="Let in a record that was not asked for"
      submit="Let it in"
      body={body}
      onClose={onClose}
    >
      <p>More than was asked for or authorized is a disclosure without authorization (45 CFR 164.508).</p>
      <Textarea
        label="Why it belongs in"
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

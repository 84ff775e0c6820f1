import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RELIANCES, type Reliance } from '#shared/law/route/judge-necessary.ts';
import type { Request } from '#shared/request/request.ts';
import { ActionDialog } from '../request/action-dialog.tsx';

const NOBODY = { value: '', label: 'Nobody’s: we reviewed it ourselves' };
const WORDS = [NOBODY, ...Object.entries(RELIANCES).map(([value, label]) => ({ value, label }))];
const SHORTEST = 10;

/** The reason that an entire record, or one beyond the protocol, is needed. */
export const NecessityDialog = ({ request, onClose }: { request: Request; onClose: () => void }) => {
  const [justification, setJustification] = useState(request.necessity?.justification ?? '');
  const [reliesOn, setReliesOn] = useState<Reliance | ''>(request.necessity?.reliesOn ?? '');
  const [error, setError] = useState('');
  const body = () => {
    const isEnough = justification.trim().length >= SHORTEST;
    setError(isEnough ? '' : 'Say in a sentence what it is needed for');
    return isEnough ? { justification, ...(reliesOn ? { reliesOn } : {}) } : null;
  };
  return (
    <ActionDialog
      requestId={request.id}
      action="justify-scope"
      title="Why this much is needed"
      submit="Record"
      body={body}
      onClose={onClose}
    >
      <Textarea
        label="Why"
        autosize
        minRows={3}
        maxLength={2000}
        value={justification}
        error={error || undefined}
        onChange={(event) => setJustification(event.currentTarget.value)}
      />
      <NativeSelect
        label="Whose word is relied on"
        value={reliesOn}
        data={WORDS}
        onChange={(event) => setReliesOn((event.currentTarget.value as Reliance) || '')}
      />
    </ActionDialog>
  );
};

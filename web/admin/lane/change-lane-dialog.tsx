import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';
import { LaneSelect } from './lane-select.tsx';

/** What the lane asks for, so that nobody is surprised by the checks that open. */
const asksOf = (lane: (typeof LANES)[keyof typeof LANES]): string => {
  const papers = [
    lane.needsAuthorization ? 'an authorization' : '',
    lane.needsAuthority ? 'proof of authority' : '',
    lane.needsDirective ? 'the letter of the patient' : '',
    lane.needsProcess ? 'its legal papers' : '',
  ].filter(Boolean);
  const limit = lane.minimumNecessary ? ' Only what is needed may go.' : '';
  return `Asks for ${papers.join(', ') || 'no paper'}.${limit}`;
};

/** A person names the lane, with a reason. */
export const ChangeLaneDialog = ({ request, onClose }: { request: Request; onClose: () => void }) => {
  const [lane, setLane] = useState(request.lane);
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    setError(isNote(reason) ? '' : NOTE_ERROR);
    return isNote(reason) ? { lane, reason } : null;
  };
  return (
    <ActionDialog
      requestId={request.id}
      action="change-lane"
      title="Name the lane"
      submit="Name it"
      body={body}
      onClose={onClose}
    >
      <p>
        The request goes back to its checks. What was proven for another lane is asked for again, and the due date is
        worked out anew from the day of receipt.
      </p>
      <LaneSelect label="Lane" value={lane} onChange={setLane} />
      <p className="soft small">{asksOf(LANES[lane])}</p>
      <Textarea
        label="Why this lane"
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        error={error || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

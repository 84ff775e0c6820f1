import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClockView } from '#shared/api/law.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';
import { addDaysTo, dateWords } from '../words/dates.ts';

type Props = {
  view: RequestView;
  clock: ClockView;
  offer: Extract<ClockView['extension'], { extendBy: string }>;
  onClose: () => void;
};

/** A state's own period that the federal notice does not move must be said before it is sent. */
const stays = (clock: ClockView, completeOn: string) =>
  clock.clocks.filter(
    ({ id, binds, dueOn, latestOn }) =>
      id === 'state' && binds && dueOn !== undefined && completeOn > dueOn && completeOn > (latestOn ?? dueOn),
  );

/** Once, with a reason and a date: the letter goes out with the change. */
export const ExtendDialog = ({ view, clock, offer, onClose }: Props) => {
  const [reason, setReason] = useState('');
  const [completeOn, setCompleteOn] = useState(offer.latestOn);
  const [errors, setErrors] = useState({ reason: '', completeOn: '' });
  const first = addDaysTo(offer.extendBy, 1);
  const body = () => {
    const isDate = completeOn >= first && completeOn <= offer.latestOn;
    setErrors({
      reason: isNote(reason) ? '' : NOTE_ERROR,
      completeOn: isDate ? '' : `Choose a date from ${dateWords(first)} to ${dateWords(offer.latestOn)}`,
    });
    return isDate && isNote(reason) ? { reason, completeOn } : null;
  };
  const isSpanish = view.request.language === 'es';
  return (
    <ActionDialog
      requestId={view.request.id}
      action="extend"
      title="Extend the due date"
      submit="Send the notice"
      body={body}
      onClose={onClose}
    >
      <p>
        There is one extension, and never a second ({offer.citation}). The notice goes out now; it counts until{' '}
        {dateWords(offer.extendBy)}.
      </p>
      <Textarea
        label="Reason for the delay"
        description={`The requester reads this in the letter. Write it in ${isSpanish ? 'Spanish' : 'English'}, plainly.`}
        autosize
        minRows={3}
        maxLength={1500}
        value={reason}
        error={errors.reason || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Date of completion"
        min={first}
        max={offer.latestOn}
        value={completeOn}
        error={errors.completeOn || undefined}
        onChange={(event) => setCompleteOn(event.currentTarget.value)}
      />
      {stays(clock, completeOn).map(({ rule, dueOn, citation }) => (
        <p key={rule} className="note" data-tone="soon">
          State law is not extended by this: {citation} still asks for an answer by {dueOn && dateWords(dueOn)}.
        </p>
      ))}
    </ActionDialog>
  );
};

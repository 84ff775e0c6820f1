import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PEND_REASONS, type PendReason } from '#shared/request/states.ts';
import { useStaff } from '../shell/use-staff.ts';
import { addDaysTo, todayIn } from '../words/dates.ts';
import { ActionDialog } from './action-dialog.tsx';

const REASONS = Object.keys(PEND_REASONS) as PendReason[];
const whoActs = (reason: PendReason): string =>
  PEND_REASONS[reason].owner === 'requester'
    ? 'The requester acts next: they are told, and see it on their status page.'
    : 'The records office acts next. The requester sees that we are working on it.';

export const PendDialog = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const { timeZone } = useStaff();
  const today = todayIn(timeZone, new Date());
  const [reason, setReason] = useState<PendReason>('deficient');
  const [note, setNote] = useState('');
  const [nextActionOn, setNextActionOn] = useState(addDaysTo(today, 7));
  const [dateError, setDateError] = useState('');
  const body = () => {
    const isFine = nextActionOn >= today;
    setDateError(isFine ? '' : 'Choose today or a later date');
    return isFine ? { reason, note, nextActionOn } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="pend"
      title="Pend this request"
      submit="Pend"
      body={body}
      onClose={onClose}
    >
      <p className="soft">The due date keeps running while a request is pended.</p>
      <NativeSelect
        label="Why it waits"
        description={whoActs(reason)}
        value={reason}
        data={REASONS.map((value) => ({ value, label: PEND_REASONS[value].name }))}
        onChange={(event) => setReason(event.currentTarget.value as PendReason)}
      />
      <Textarea
        label="Note"
        description="What is missing and how to mend it"
        autosize
        minRows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Look at it again on"
        min={today}
        value={nextActionOn}
        error={dateError || undefined}
        onChange={(event) => setNextActionOn(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

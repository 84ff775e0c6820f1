import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';

type Desk = 'override-process' | 'object-to-process' | 'notify-patient-of-process';
type Props<Name extends Desk = Desk> = { requestId: string; action: Name; onClose: () => void };

const Override = ({ requestId, onClose }: Omit<Props, 'action'>) => {
  const [note, setNote] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    setError(isNote(note) ? '' : NOTE_ERROR);
    return isNote(note) ? { note } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="override-process"
      title="Lift a defect"
      submit="Accept the papers"
      isGrave
      body={body}
      onClose={onClose}
    >
      <p>You answer for defects of form. A missing assurance, a running period and Part 2 cannot be lifted.</p>
      <Textarea
        label="Why"
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        value={note}
        error={error || undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

const Objection = ({ requestId, onClose }: Omit<Props, 'action'>) => {
  const [paragraph, setParagraph] = useState('');
  return (
    <ActionDialog
      requestId={requestId}
      action="object-to-process"
      title="Send an objection"
      submit="Write the letter"
      body={() => ({ by: 'notice', ...(paragraph.trim() ? { paragraph: paragraph.trim() } : {}) })}
      onClose={onClose}
    >
      <p>
        The letter names the missing assurance and each defect, with what would cure it. It never says what kinds of
        records there are.
      </p>
      <Textarea
        label="In your own words (optional)"
        autosize
        minRows={3}
        maxLength={2000}
        value={paragraph}
        onChange={(event) => setParagraph(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

const Notice = ({ requestId, onClose }: Omit<Props, 'action'>) => {
  const [sought, setSought] = useState('');
  const [days, setDays] = useState('15');
  const [error, setError] = useState('');
  const body = () => {
    const objectionDays = Number(days);
    const isFine = sought.trim().length >= 3 && Number.isInteger(objectionDays) && objectionDays >= 1;
    setError(isFine ? '' : 'Say what is asked for, and give a number of days');
    return isFine ? { sought: sought.trim(), objectionDays, by: 'notice' as const } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="notify-patient-of-process"
      title="Tell the patient"
      submit="Write the letter"
      body={body}
      onClose={onClose}
    >
      <p>
        The letter goes to the patient, not to the requester. From today the patient has time to object, and until then
        nothing goes out (45 CFR 164.512(e)(1)(vi)).
      </p>
      <Textarea
        label="What is asked for"
        autosize
        minRows={3}
        maxLength={1500}
        data-autofocus
        value={sought}
        error={error || undefined}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <TextInput
        type="number"
        label="Days to object"
        min={1}
        max={120}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

const DIALOGS = {
  'override-process': Override,
  'object-to-process': Objection,
  'notify-patient-of-process': Notice,
} as const;

/** What the desk does with words: lifting a defect, objecting, telling the patient. */
export const ProcessLetter = ({ action, ...props }: Props) => {
  const Shown = DIALOGS[action];
  return <Shown {...props} />;
};

import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import styles from '../request/request.module.css';
import { ProblemNote } from '../shell/problem-note.tsx';

type Props = { requestId: string; onDone: () => void };

/** A second person answers for the open defects, with a reason. */
export const OverrideForm = ({ requestId, onDone }: Props) => {
  const { act, reload, error, isPending } = useAction(requestId);
  const [reason, setReason] = useState('');
  return (
    <div className={styles.inlineForm}>
      <Textarea
        label="Why it may be used all the same"
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <div className="row">
        <Button
          disabled={reason.trim().length < 3}
          loading={isPending}
          onClick={() => void act('override-authorization', { reason: reason.trim() }).then(onDone, () => undefined)}
        >
          Answer for it
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  );
};

/** The register of revocations: what is under way stops at once, and the request is closed. */
export const RevocationForm = ({ requestId, today, onDone }: Props & { today: string }) => {
  const { act, reload, error, isPending } = useAction(requestId);
  const [receivedOn, setReceivedOn] = useState(today);
  const [note, setNote] = useState('');
  const send = () =>
    void act('record-revocation', { receivedOn, ...(note.trim() ? { note: note.trim() } : {}) }).then(
      onDone,
      () => undefined,
    );
  return (
    <div className={styles.inlineForm}>
      <p>
        Work on the request stops, its link opens nothing any more, and it is closed. What was delivered stays on
        record.
      </p>
      <TextInput
        type="date"
        label="It came on"
        max={today}
        value={receivedOn}
        onChange={(event) => setReceivedOn(event.currentTarget.value)}
      />
      <Textarea
        label="How it came (optional)"
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <div className="row">
        <Button color="red" disabled={!receivedOn} loading={isPending} onClick={send}>
          Record the revocation
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  );
};

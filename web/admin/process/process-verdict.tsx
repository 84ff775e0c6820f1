import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ProcessVerdict } from '#shared/law/process/judge-process.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import styles from '../request/request.module.css';
import { FindingList } from '../shell/finding-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

type Props = { requestId: string; verdict: ProcessVerdict; onDone: () => void };

/** A person's word on top of the rules: never laxer than they are, and with a note where they cannot tell. */
export const ProcessVerdictForm = ({ requestId, verdict, onDone }: Props) => {
  const { act, reload, error, isPending } = useAction(requestId);
  const [note, setNote] = useState('');
  const words = note.trim();
  const judge = (result: 'accepted' | 'rejected') =>
    void act('check-process', { result, ...(words ? { note: words } : {}) }).then(onDone, () => undefined);
  const open = verdict.findings.filter(({ result }) => result !== 'pass');
  const needsNote = verdict.verdict === 'look' && words === '';
  return (
    <div className={styles.inlineForm}>
      {open.length > 0 ? <FindingList findings={open} /> : <p>Every rule holds.</p>}
      <Textarea
        label={verdict.verdict === 'look' ? 'What you found where the rules cannot tell' : 'Note (optional)'}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <div className="row wrap">
        <Button
          disabled={verdict.verdict === 'fail' || needsNote}
          loading={isPending}
          onClick={() => judge('accepted')}
        >
          Accept the papers
        </Button>
        <Button variant="default" disabled={isPending} onClick={() => judge('rejected')}>
          Do not accept
        </Button>
        {verdict.verdict === 'fail' && <span className="soft small">A rule stands against it.</span>}
        {needsNote && <span className="soft small">A note is needed to accept.</span>}
      </div>
    </div>
  );
};

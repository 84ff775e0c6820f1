import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Finding, FindingResult } from '#shared/law/finding.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import styles from '../request/request.module.css';
import { FindingList } from '../shell/finding-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

type Judged = 'verify-identity' | 'check-authority' | 'check-directive';
type Said = { result: 'accepted' | 'rejected'; note?: string };

type Props<Name extends Judged> = {
  requestId: string;
  action: Name;
  verdict: { result: FindingResult; findings: readonly Finding[] };
  body: (said: Said) => ActionBody<Name>;
  onDone: () => void;
  children: ReactNode;
};

/** Facts above, what the rules say of them below, and a person's word on top of it: never laxer than the rules. */
export const VerdictForm = <Name extends Judged>({
  requestId,
  action,
  verdict,
  body,
  onDone,
  children,
}: Props<Name>) => {
  const { act, reload, error, isPending } = useAction(requestId);
  const [note, setNote] = useState('');
  const words = note.trim();
  const judge = (result: Said['result']) =>
    void act(action, body({ result, ...(words ? { note: words } : {}) })).then(onDone, () => undefined);
  const needsNote = verdict.result === 'look' && words.length === 0;
  return (
    <div className={styles.inlineForm}>
      {children}
      <p>
        <strong>What the rules say</strong>
      </p>
      <div aria-live="polite">
        <FindingList findings={verdict.findings} />
      </div>
      <Textarea
        label={verdict.result === 'look' ? 'What you looked at, and why it is enough' : 'Note (optional)'}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <div className="row wrap">
        <Button disabled={verdict.result === 'fail' || needsNote} loading={isPending} onClick={() => judge('accepted')}>
          Accept
        </Button>
        <Button variant="default" disabled={isPending} onClick={() => judge('rejected')}>
          Do not accept
        </Button>
        {verdict.result === 'fail' && <span className="soft small">A rule stands against it.</span>}
        {needsNote && <span className="soft small">A note is needed to accept.</span>}
      </div>
    </div>
  );
};

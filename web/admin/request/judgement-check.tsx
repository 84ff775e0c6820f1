import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Request } from '#shared/request/request.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { instantWords } from '../words/dates.ts';
import { CheckItem } from './check-item.tsx';
import { JUDGEMENTS, type JudgementAction } from './judgements.ts';
import styles from './request.module.css';

type FormProps = { requestId: string; action: JudgementAction; onDone: () => void };

const JudgementForm = ({ requestId, action, onDone }: FormProps) => {
  const kind = JUDGEMENTS[action];
  const { act, reload, error, isPending } = useAction(requestId);
  const [method, setMethod] = useState<string>(kind.methods[0]);
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState<string[]>([]);
  const isComplete = kind.elements.every((element) => seen.includes(element));
  const judge = (result: 'accepted' | 'rejected') =>
    void act(action, { result, method, ...(note.trim() ? { note: note.trim() } : {}) }).then(onDone, () => undefined);
  return (
    <div className={styles.inlineForm}>
      {kind.elements.length > 0 && (
        <Checkbox.Group label="What the paper must hold" value={seen} onChange={setSeen} size="sm">
          <div className={styles.elements}>
            {kind.elements.map((element) => (
              <Checkbox key={element} value={element} label={element} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <NativeSelect
        label="How it was checked"
        value={method}
        data={[...kind.methods]}
        onChange={(event) => setMethod(event.currentTarget.value)}
      />
      <Textarea
        label="Note (optional)"
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <div className="row">
        <Button disabled={!isComplete} loading={isPending} onClick={() => judge('accepted')}>
          Accept
        </Button>
        <Button variant="default" disabled={isPending} onClick={() => judge('rejected')}>
          Do not accept
        </Button>
        {!isComplete && <span className="soft small">Tick every part to accept.</span>}
      </div>
    </div>
  );
};

type Props = { request: Request; action: JudgementAction; isAllowed: boolean };

/** A check that ends in a verdict with its method: identity, authorization, authority. */
export const JudgementCheck = ({ request, action, isAllowed }: Props) => {
  const kind = JUDGEMENTS[action];
  const { timeZone, staff } = useStaff();
  const [isOpen, setOpen] = useState(false);
  const verdict = request[kind.field];
  return (
    <CheckItem
      title={kind.title}
      rule={kind.rule}
      isDone={verdict?.result === 'accepted'}
      isRejected={verdict?.result === 'rejected'}
    >
      {verdict && (
        <p className="soft">
          {verdict.method}
          {verdict.note ? `: ${verdict.note}` : ''} · {verdict.by === staff.personId ? 'you' : 'a colleague'},{' '}
          {instantWords(verdict.at, timeZone)}
        </p>
      )}
      {isAllowed && !isOpen && (
        <Button variant="default" className="no-print" onClick={() => setOpen(true)}>
          {verdict ? 'Judge again' : kind.button}
        </Button>
      )}
      {isAllowed && isOpen && <JudgementForm requestId={request.id} action={action} onDone={() => setOpen(false)} />}
    </CheckItem>
  );
};

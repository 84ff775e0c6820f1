import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CODE_CONTACTS } from '#shared/access/channels.ts';
import { phone, type Request } from '#shared/request/request.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import styles from './request.module.css';

type Missing = { number?: string; source?: string };

/** For requesters who are not our patients: a number that staff found themselves, and where. */
export const SourcedContact = ({ request, onDone }: { request: Request; onDone: () => void }) => {
  const { act, reload, error, isPending } = useAction(request.id);
  const [number, setNumber] = useState('');
  const [source, setSource] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const confirm = () => {
    const checked = phone.safeParse(number);
    setMissing({
      ...(checked.success ? {} : { number: checked.error.issues[0]?.message ?? '' }),
      ...(source ? {} : { source: 'Choose where you found the number' }),
    });
    if (!checked.success || !source) return;
    void act('confirm-contact', { channel: 'text', address: checked.data, source }).then(onDone, () => undefined);
  };
  return (
    <form
      className={styles.inlineForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <TextInput
        label={`Phone number of ${request.requester.organization ?? request.requester.name}`}
        description="Found by you. Not the patient's, and not copied from the request."
        type="tel"
        value={number}
        error={missing.number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <NativeSelect
        label="Where you found it"
        value={source}
        data={[{ value: '', label: 'Choose a source' }, ...CODE_CONTACTS[request.lane].sources]}
        error={missing.source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <Button type="submit" loading={isPending} style={{ alignSelf: 'flex-start' }}>
        Confirm contact
      </Button>
    </form>
  );
};

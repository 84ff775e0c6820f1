import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CODE_CONTACTS, travelsWithLink } from '#shared/access/channels.ts';
import type { Request } from '#shared/request/request.ts';
import { isStale } from '../api/client.ts';
import { patientsQuery } from '../api/queries.ts';
import { useAction } from '../api/use-action.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { CheckItem } from './check-item.tsx';
import styles from './request.module.css';
import { SourcedContact } from './sourced-contact.tsx';

const CHANNELS = { text: 'Text message', email: 'E-mail' } as const;

const RecordContact = ({ request, onDone }: { request: Request; onDone: () => void }) => {
  const { act, reload, error, isPending } = useAction(request.id);
  const [chosen, setChosen] = useState('');
  const found = useQuery(
    patientsQuery(request.match?.name ? request.patient.name.family : '', request.match?.dateOfBirth ?? ''),
  );
  const contacts = found.data?.patients.find((patient) => patient.mrn === request.match?.mrn)?.contacts ?? [];
  const picked = contacts.find((candidate) => candidate.address === chosen);
  return (
    <div className={styles.inlineForm}>
      {found.data && contacts.length === 0 && (
        <p>The record holds no phone or e-mail. Pend the request and ask the patient to update the record.</p>
      )}
      <Radio.Group label="From the record, not from the request" value={chosen} onChange={setChosen} size="sm">
        <div className="stack" style={{ paddingBlockStart: 8 }}>
          {contacts.map((candidate) => (
            <Radio
              key={candidate.address}
              value={candidate.address}
              size="sm"
              label={`${CHANNELS[candidate.channel]} to ${candidate.address}`}
              disabled={travelsWithLink(candidate, request)}
              description={
                travelsWithLink(candidate, request)
                  ? `${candidate.source}. The link goes to this mailbox, so the code must go elsewhere.`
                  : candidate.source
              }
            />
          ))}
        </div>
      </Radio.Group>
      {(error ?? found.error) && (
        <ProblemNote error={error ?? found.error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />
      )}
      <Button
        disabled={!picked}
        loading={isPending}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => picked && void act('confirm-contact', picked).then(onDone, () => undefined)}
      >
        Confirm contact
      </Button>
    </div>
  );
};

/** Where the code will go: another channel than the link, and a contact that the request did not bring along. */
export const ContactCheck = ({ request, isAllowed }: { request: Request; isAllowed: boolean }) => {
  const [isOpen, setOpen] = useState(false);
  const { pickupContact } = request;
  const Form = CODE_CONTACTS[request.lane].from === 'record' ? RecordContact : SourcedContact;
  return (
    <CheckItem title="Contact for the code" rule="Needed before QA" isDone={pickupContact !== undefined}>
      {pickupContact && (
        <p>
          {CHANNELS[pickupContact.channel]} to {pickupContact.address}{' '}
          <span className="soft">({pickupContact.source})</span>
        </p>
      )}
      {!request.match && <p className="soft">Match the patient first.</p>}
      {isAllowed && !isOpen && (
        <Button variant="default" className="no-print" onClick={() => setOpen(true)}>
          {pickupContact ? 'Choose another' : 'Choose a contact'}
        </Button>
      )}
      {isAllowed && isOpen && <Form request={request} onDone={() => setOpen(false)} />}
    </CheckItem>
  );
};

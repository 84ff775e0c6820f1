import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Request } from '#shared/request/request.ts';
import { isStale } from '../api/client.ts';
import { patientsQuery } from '../api/queries.ts';
import { useAction } from '../api/use-action.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { dateWords } from '../words/dates.ts';
import { CheckItem } from './check-item.tsx';
import { Comparison } from './comparison.tsx';
import styles from './request.module.css';

const Search = ({ request, onDone }: { request: Request; onDone: () => void }) => {
  const { act, reload, error, isPending } = useAction(request.id);
  const [family, setFamily] = useState(request.patient.name.family);
  const [dateOfBirth, setDateOfBirth] = useState<string>(request.patient.dateOfBirth);
  const [asked, setAsked] = useState({ family, dateOfBirth });
  const found = useQuery(patientsQuery(asked.family, asked.dateOfBirth));
  const match = (mrn: Parameters<typeof act<'match-patient'>>[1]['mrn']) =>
    void act('match-patient', { mrn }).then(onDone, () => undefined);
  const patients = found.data?.patients ?? [];
  return (
    <div className={styles.inlineForm}>
      <form
        className="row wrap"
        style={{ alignItems: 'flex-end' }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ family: family.trim(), dateOfBirth });
        }}
      >
        <TextInput label="Family name" value={family} onChange={(event) => setFamily(event.currentTarget.value)} />
        <TextInput
          label="Date of birth (optional)"
          type="date"
          value={dateOfBirth}
          onChange={(event) => setDateOfBirth(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={found.isFetching}>
          Search
        </Button>
      </form>
      <p role="status" className="soft small">
        {found.data &&
          (patients.length === 0 ? 'No patient found. Try without the date of birth.' : `${patients.length} found`)}
      </p>
      {(error ?? found.error) && (
        <ProblemNote error={error ?? found.error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />
      )}
      {patients.map((patient) => (
        <div key={patient.mrn} className={styles.candidate}>
          <Comparison described={request.patient} candidate={patient} />
          <Button loading={isPending} onClick={() => match(patient.mrn)}>
            This is the patient
          </Button>
        </div>
      ))}
    </div>
  );
};

/** Which chart: search, compare side by side, choose one. */
export const PatientCheck = ({ request, isAllowed }: { request: Request; isAllowed: boolean }) => {
  const [isOpen, setOpen] = useState(false);
  const { match } = request;
  return (
    <CheckItem title="Patient" rule="One chart, no doubt" isDone={match !== undefined}>
      {match && (
        <p>
          {match.name}, born {dateWords(match.dateOfBirth)}, <span className="mono">{match.mrn}</span>
        </p>
      )}
      {isAllowed && !isOpen && (
        <Button variant="default" className="no-print" onClick={() => setOpen(true)}>
          {match ? 'Match again' : 'Match to a patient'}
        </Button>
      )}
      {isAllowed && isOpen && <Search request={request} onDone={() => setOpen(false)} />}
    </CheckItem>
  );
};

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { may } from '#shared/access/policy.ts';
import type { openedAccounting } from '#shared/api/accounting.ts';
import type { PatientCandidate } from '#shared/api/staff.ts';
import { send } from '../api/client.ts';
import { patientsQuery } from '../api/queries.ts';
import { FindingList } from '../shell/finding-list.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords } from '../words/dates.ts';
import { countOf } from '../words/names.ts';
import { type List, previewQuery } from './accounting-queries.ts';
import { EntryTable } from './entry-table.tsx';
import { ListChoice } from './list-choice.tsx';

/** A patient asks at the desk: opens the request that the list is given on. */
const OpenForm = ({ patient }: { patient: PatientCandidate }) => {
  const navigate = useNavigate();
  const known = patient.contacts.find(({ channel }) => channel === 'email')?.address ?? '';
  const [email, setEmail] = useState(known);
  const [language, setLanguage] = useState('en');
  // One wish, one key: sent twice, it opens one request.
  const key = useRef(crypto.randomUUID());
  const open = useMutation({
    mutationFn: () =>
      send<z.infer<typeof openedAccounting>>(
        '/accountings',
        { mrn: patient.mrn, email, language },
        { 'idempotency-key': key.current },
      ),
    onSuccess: ({ body }) => void navigate({ to: '/requests/$id', params: { id: body.id } }),
    onError: () => {
      key.current = crypto.randomUUID();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      <h3>The patient asks for the list</h3>
      <div className="row wrap">
        <TextInput
          type="email"
          required
          label="E-mail for the link to the letter"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NativeSelect
          label="Language"
          value={language}
          data={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Spanish' },
          ]}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </div>
      {open.error && <ProblemNote error={open.error} />}
      <div>
        <Button type="submit" loading={open.isPending}>
          Open a request for an accounting
        </Button>
      </div>
    </form>
  );
};

const PatientList = ({ patient }: { patient: PatientCandidate }) => {
  const { staff } = useStaff();
  const [list, setList] = useState<List>('statutory');
  const { data, error, refetch } = useQuery(previewQuery(patient.mrn, list));
  return (
    <section className="card" aria-labelledby="patient">
      <div className="card-head">
        <h2 id="patient">
          {patient.name}, born {dateWords(patient.dateOfBirth)}, {patient.mrn}
        </h2>
      </div>
      <div className="card-body stack">
        <ListChoice value={list} onChange={setList} />
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {data && (
          <>
            <p className="soft small">
              {dateWords(data.verdict.from)} to {dateWords(data.verdict.to)}.{' '}
              {countOf(data.verdict.leftOut.length, 'disclosure')} left out.{' '}
              {countOf(data.earlier.length, 'accounting')} given before.
            </p>
            <EntryTable entries={data.verdict.entries} />
            <details>
              <summary>What the rules say</summary>
              <FindingList findings={data.verdict.findings} />
            </details>
          </>
        )}
        {may(staff, 'open-accounting') && <OpenForm patient={patient} />}
      </div>
    </section>
  );
};

/** From a patient to their list of disclosures (45 CFR 164.528). */
export const AccountingPage = () => {
  const [typed, setTyped] = useState({ family: '', dateOfBirth: '' });
  const [asked, setAsked] = useState({ family: '', dateOfBirth: '' });
  const [chosen, setChosen] = useState<PatientCandidate | null>(null);
  const { data, error } = useQuery(patientsQuery(asked.family, asked.dateOfBirth));
  return (
    <div className="stack">
      <PageTitle title="Accounting of disclosures" />
      <section className="card" aria-labelledby="find">
        <div className="card-head">
          <h2 id="find">Find the patient</h2>
        </div>
        <form
          className="card-body stack"
          onSubmit={(event) => {
            event.preventDefault();
            setChosen(null);
            setAsked(typed);
          }}
        >
          <div className="row wrap">
            <TextInput
              label="Family name"
              value={typed.family}
              onChange={(event) => setTyped({ ...typed, family: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="Date of birth (optional)"
              value={typed.dateOfBirth}
              onChange={(event) => setTyped({ ...typed, dateOfBirth: event.currentTarget.value })}
            />
          </div>
          <div>
            <Button type="submit" disabled={typed.family.trim() === ''}>
              Search
            </Button>
          </div>
          {error && <ProblemNote error={error} />}
          {data && data.patients.length === 0 && <p className="soft">No patient of this name.</p>}
          {data && data.patients.length > 0 && (
            <ul className="stack-tight">
              {data.patients.map((patient) => (
                <li key={patient.mrn}>
                  <Button
                    variant="default"
                    aria-pressed={chosen?.mrn === patient.mrn}
                    onClick={() => setChosen(patient)}
                  >
                    {patient.name}, born {dateWords(patient.dateOfBirth)}, {patient.mrn}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </form>
      </section>
      {chosen && <PatientList key={chosen.mrn} patient={chosen} />}
    </div>
  );
};

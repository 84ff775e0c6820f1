import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may } from '#shared/access/policy.ts';
import type { AccountingView } from '#shared/api/accounting.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { FindingList } from '../shell/finding-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords } from '../words/dates.ts';
import { countOf } from '../words/names.ts';
import { accountingQuery, type List } from './accounting-queries.ts';
import { EntryTable } from './entry-table.tsx';
import { ListChoice } from './list-choice.tsx';

type GiveProps = { requestId: string; list: List; verdict: AccountingView['verdict']; onClose: () => void };

/** Giving it ends the request: the letter goes out and a copy is kept for six years. */
const GiveDialog = ({ requestId, list, verdict, onClose }: GiveProps) => {
  const [note, setNote] = useState('');
  const [dollars, setDollars] = useState('0');
  const [toldOn, setToldOn] = useState('');
  const [error, setError] = useState('');
  const open = verdict.findings.filter(({ result }) => result !== 'pass');
  const body = () => {
    const feeCents = Math.round(Number(dollars) * 100);
    const isFine = Number.isFinite(feeCents) && feeCents >= 0;
    setError(isFine ? '' : 'Enter an amount in dollars');
    if (!isFine) return null;
    const fee = verdict.isFree ? {} : { feeCents, ...(toldOn ? { feeToldOn: toldOn } : {}) };
    return { list, by: 'notice' as const, ...fee, ...(note.trim() ? { note: note.trim() } : {}) };
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="give-accounting"
      title="Give the accounting"
      submit="Give it and close"
      body={body}
      onClose={onClose}
    >
      <p>
        {countOf(verdict.entries.length, 'line')}, {dateWords(verdict.from)} to {dateWords(verdict.to)}.{' '}
        {verdict.isFree ? 'It is free: the first in 12 months.' : 'There was one in the last 12 months.'}
      </p>
      {open.length > 0 && <FindingList findings={open} />}
      {!verdict.isFree && (
        <div className="row wrap">
          <TextInput
            label="Fee in dollars"
            inputMode="decimal"
            value={dollars}
            error={error || undefined}
            onChange={(event) => setDollars(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="Patient was told the fee on"
            value={toldOn}
            onChange={(event) => setToldOn(event.currentTarget.value)}
          />
        </div>
      )}
      <Textarea
        label={
          open.some(({ result }) => result === 'look')
            ? 'What you found where the rules cannot tell'
            : 'Note (optional)'
        }
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

/** The patient's list of disclosures (45 CFR 164.528): as it would be given, and as it was given. */
export const AccountingCard = ({ view }: { view: RequestView }) => {
  const { request } = view;
  const { staff } = useStaff();
  if (request.lane !== 'AMEND_OR_ACCT') return null;
  const canSee = may(staff, 'read-disclosures') && request.match !== undefined;
  return (
    <section className="card" aria-labelledby="accounting">
      <div className="card-head">
        <h2 id="accounting">Accounting of disclosures</h2>
      </div>
      <div className="card-body stack">
        {canSee ? (
          <Shown view={view} />
        ) : (
          <p className="soft">
            {request.match ? 'The privacy office makes the list.' : 'Match the request to a patient first.'}
          </p>
        )}
      </div>
    </section>
  );
};

const Shown = ({ view }: { view: RequestView }) => {
  const { request, actions } = view;
  const { staff, timeZone } = useStaff();
  const [list, setList] = useState<List>('statutory');
  const [isGiving, setGiving] = useState(false);
  const { data, error, refetch } = useQuery(accountingQuery(request.id, list));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <p className="soft">Loading…</p>;
  const { verdict, given } = data;
  const canGive = actions.some((item) => item.action === 'give-accounting' && item.blockedBy === null);
  return (
    <>
      {given ? (
        <p>Given {instantWords(given.at, timeZone)}. This is the copy that is kept.</p>
      ) : (
        <>
          <ListChoice value={list} onChange={setList} />
          <p className="soft small">
            {verdict.arithmetic}. {countOf(verdict.leftOut.length, 'disclosure')} left out.
          </p>
        </>
      )}
      <EntryTable entries={given?.entries ?? verdict.entries} />
      <div className="row wrap no-print">
        {canGive && <Button onClick={() => setGiving(true)}>Give the accounting</Button>}
        {may(staff, 'export-accounting') && (
          <a href={`/api/staff/requests/${request.id}/accounting/export?list=${list}`} download>
            Download as CSV
          </a>
        )}
      </div>
      {!given && (
        <details>
          <summary>What the rules say</summary>
          <FindingList findings={verdict.findings} />
        </details>
      )}
      {isGiving && <GiveDialog requestId={request.id} list={list} verdict={verdict} onClose={() => setGiving(false)} />}
    </>
  );
};

import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { judgeProcess, type ProcessVerdict } from '#shared/law/process/judge-process.ts';
import { PROCESS_KINDS } from '#shared/law/process/kinds.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { useAction } from '../api/use-action.ts';
import { FactList } from '../request/fact-list.tsx';
import { FindingList } from '../shell/finding-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, daysUntil, instantWords, todayIn } from '../words/dates.ts';
import styles from './process.module.css';
import { ProcessLetter } from './process-letter.tsx';
import { ProcessVerdictForm } from './process-verdict.tsx';

const PaperDialog = lazy(() => import('./paper-dialog.tsx').then((module) => ({ default: module.PaperDialog })));

type Open = 'paper' | 'verdict' | 'override-process' | 'object-to-process' | 'notify-patient-of-process' | null;

const BUTTONS = [
  ['record-process', 'paper', 'Read the legal papers'],
  ['check-process', 'verdict', 'Judge'],
  ['override-process', 'override-process', 'Lift a defect'],
  ['object-to-process', 'object-to-process', 'Send an objection'],
  ['notify-patient-of-process', 'notify-patient-of-process', 'Tell the patient'],
] as const;

/** How long nothing may go out, counted, with the sum in words. */
const Hold = ({ hold, today }: { hold: NonNullable<ProcessVerdict['hold']>; today: string }) => {
  const left = daysUntil(today, hold.endsOn) + 1;
  return (
    <div className={styles.hold}>
      <strong>
        {left > 0
          ? `Nothing may go out for ${left} more ${left === 1 ? 'day' : 'days'}, until ${dateWords(hold.endsOn)} is over`
          : `The time to object ended on ${dateWords(hold.endsOn)}`}
      </strong>
      <span className="soft small">{hold.arithmetic}</span>
    </div>
  );
};

type PendProps = { requestId: string; hold: NonNullable<ProcessVerdict['hold']>; notBefore: string };

/** Lets the request wait for the day after the period, with the sum as its note. */
const PendUntil = ({ requestId, hold, notBefore }: PendProps) => {
  const { act, error, isPending } = useAction(requestId);
  const body = {
    reason: 'objection_period',
    note: `Time to object: ${hold.arithmetic}`,
    nextActionOn: notBefore,
  } as const;
  return (
    <div className="stack-tight no-print">
      {error && <ProblemNote error={error} />}
      <div>
        <Button variant="default" loading={isPending} onClick={() => void act('pend', body).catch(() => undefined)}>
          Pend until {dateWords(notBefore)}
        </Button>
      </div>
    </div>
  );
};

const Standing = ({ check, timeZone }: { check: NonNullable<Request['processCheck']>; timeZone: string }) => (
  <p>
    <span className="tag" data-tone={check.result === 'accepted' ? 'good' : 'late'}>
      {check.result === 'accepted' ? (check.override ? 'Accepted by the legal office' : 'Accepted') : 'Not accepted'}
    </span>{' '}
    <span className="soft small">
      {instantWords(check.at, timeZone)}
      {check.note ? `: ${check.note}` : ''}
    </span>
  </p>
);

/** The legal process desk: what the papers say, what the rules say of them, and what can be done. */
export const ProcessCard = ({ view }: { view: RequestView }) => {
  const { request, actions } = view;
  const { timeZone, facilityState } = useStaff();
  const [open, setOpen] = useState<Open>(null);
  if (!LANES[request.lane].needsProcess) return null;
  const today = todayIn(timeZone, new Date());
  const may = (action: string) => actions.some((item) => item.action === action && item.blockedBy === null);
  const paper = request.process;
  const verdict = paper && facilityState ? judgeOf(paper, facilityState, today) : null;
  const close = () => setOpen(null);
  return (
    <section className="card" aria-labelledby="process">
      <div className="card-head">
        <h2 id="process">Legal papers</h2>
        <div className="row wrap no-print">
          {BUTTONS.filter(([action]) => may(action)).map(([action, name, label]) => (
            <Button key={action} variant="default" onClick={() => setOpen(name)}>
              {paper && name === 'paper' ? 'Read again' : label}
            </Button>
          ))}
        </div>
      </div>
      <div className="card-body stack">
        {!paper && (
          <p className="soft">Nobody has read the papers yet. Until they are accepted, nothing is gathered.</p>
        )}
        {paper && (
          <FactList
            facts={[
              ['Kind', PROCESS_KINDS[paper.kind].name],
              ['Issued by', paper.issuer],
              ['Case', [paper.caseName, paper.caseNumber, paper.court].filter(Boolean).join(', ')],
              ['Received', dateWords(paper.receivedOn)],
              ['Records wanted by', paper.returnOn && dateWords(paper.returnOn)],
              ['What may go out', PROCESS_KINDS[paper.kind].limit],
            ]}
          />
        )}
        {request.processCheck && <Standing check={request.processCheck} timeZone={timeZone} />}
        {verdict?.hold && <Hold hold={verdict.hold} today={today} />}
        {verdict?.hold && verdict.notBefore && verdict.notBefore > today && may('pend') && (
          <PendUntil requestId={request.id} hold={verdict.hold} notBefore={verdict.notBefore} />
        )}
        {open === 'verdict' && verdict && (
          <ProcessVerdictForm requestId={request.id} verdict={verdict} onDone={close} />
        )}
        {verdict && (
          <details open={verdict.verdict !== 'pass' && open !== 'verdict'}>
            <summary>What the rules say today</summary>
            <FindingList findings={verdict.findings} />
          </details>
        )}
      </div>
      <Suspense>{open === 'paper' && <PaperDialog request={request} onClose={close} />}</Suspense>
      {open && open !== 'paper' && open !== 'verdict' && (
        <ProcessLetter requestId={request.id} action={open} onClose={close} />
      )}
    </section>
  );
};

const judgeOf = ({ by: _, at: __, ...paper }: NonNullable<Request['process']>, state: string, asOf: string) =>
  judgeProcess({ ...paper, state, asOf });

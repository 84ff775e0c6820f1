import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Request } from '#shared/request/request.ts';
import { PEND_REASONS } from '#shared/request/states.ts';
import { Icon } from '../shell/icon.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, dueWords, todayIn } from '../words/dates.ts';
import { DISPOSITION_NAMES, STATE_NAMES } from '../words/names.ts';
import styles from './request.module.css';

const IS_DONE: readonly string[] = ['RELEASED', 'ACCESSED', 'CLOSED'];

const Due = ({ request }: { request: Request }) => {
  const { timeZone } = useStaff();
  const due = dueWords(todayIn(timeZone, new Date()), request.dueOn);
  if (IS_DONE.includes(request.state)) return <span className="soft">was due {dateWords(request.dueOn)}</span>;
  return (
    <span className="row">
      <span className="tag" data-tone={due.tone}>
        {due.words}
      </span>
      <span className="soft">{dateWords(request.dueOn)}</span>
    </span>
  );
};

const Banners = ({ request }: { request: Request }) => (
  <>
    {request.pend && request.state === 'PENDED' && (
      <div className="note" data-tone="soon">
        <strong>Pended: {PEND_REASONS[request.pend.reason].name}</strong>
        {request.pend.note && <p>{request.pend.note}</p>}
        <p className="soft small">
          {PEND_REASONS[request.pend.reason].owner === 'requester' ? 'The requester acts next.' : 'We act next.'} Look
          again on {dateWords(request.pend.nextActionOn)}.
        </p>
      </div>
    )}
    {request.returnNote && request.state === 'REDACT' && (
      <div className="note" data-tone="soon">
        <strong>Returned from QA</strong>
        <p>{request.returnNote}</p>
      </div>
    )}
    {request.closeNote && (
      <div className="note">
        <strong>Closed without release</strong>
        <p>{request.closeNote}</p>
      </div>
    )}
    {request.flags.includes('DENIAL_REVIEW') && (
      <div className="note" data-tone="soon">
        <strong>A review of the denial is asked for</strong>
        <p>A licensed professional who took no part in it decides (45 CFR 164.524(a)(4)).</p>
      </div>
    )}
    {request.flags.includes('BREACH_REVIEW') && (
      <div className="note" data-tone="late">
        <strong>Presumed a breach</strong>
        <p>
          It should not have gone out. It is on the patient's accounting. Assess the risk, and tell the patient (45 CFR
          164.402, 164.404).
        </p>
      </div>
    )}
    {request.flags.includes('RECALLED') && (
      <div className="note" data-tone="late">
        <strong>Recalled</strong>
        <p>The link no longer works. {request.recallNote}</p>
      </div>
    )}
  </>
);

export const RequestHeader = ({ request }: { request: Request }) => (
  <header className="stack">
    <Link to="/queue" search={{ view: 'mine' }} className={`${styles.back} no-print`}>
      <Icon name="back" size={14} /> Queue
    </Link>
    <div className="row between wrap">
      <div className={styles.headline}>
        <PageTitle title={`Request ${request.reference}`}>
          <span className={styles.reference}>{request.reference}</span>
        </PageTitle>
        <span className="tag" data-tone="accent">
          {STATE_NAMES[request.state]}
        </span>
        {request.isSensitive && (
          <span className="tag" data-tone="soon">
            Sensitive: two approvals
          </span>
        )}
        {request.disposition && <span className="tag">{DISPOSITION_NAMES[request.disposition]}</span>}
        <Due request={request} />
        <span className="soft">
          Owner: <span style={{ color: 'var(--ink)' }}>{request.ownerName ?? 'no one yet'}</span>
        </span>
      </div>
      <Button
        variant="default"
        className="no-print"
        leftSection={<Icon name="print" size={14} />}
        onClick={() => window.print()}
      >
        Print
      </Button>
    </div>
    <Banners request={request} />
  </header>
);

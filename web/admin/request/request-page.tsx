import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AccountingCard } from '../accounting/accounting-card.tsx';
import { HoldCard } from '../accounting/hold-card.tsx';
import { requestQuery } from '../api/queries.ts';
import { ClockCard } from '../clock/clock-card.tsx';
import { DenialCard } from '../denial/denial-card.tsx';
import { FeesCard } from '../fees/fees-card.tsx';
import { LaneCard } from '../lane/lane-card.tsx';
import { LettersCard } from '../letters/letters-card.tsx';
import { ProcessCard } from '../process/process-card.tsx';
import { SensitivityCard } from '../sensitivity/sensitivity-card.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { WhyPanel } from '../why/why-panel.tsx';
import { ActionsPanel } from './actions-panel.tsx';
import { Checklist } from './checklist.tsx';
import { Documents } from './documents.tsx';
import { Facts } from './facts.tsx';
import { ReleasePanel } from './release-panel.tsx';
import styles from './request.module.css';
import { RequestHeader } from './request-header.tsx';
import { Timeline } from './timeline.tsx';

/** One request: what was asked, what was checked, what was gathered, what can be done now. */
export const RequestPage = () => {
  const { id } = useParams({ from: '/requests/$id' });
  const { data, error, refetch } = useQuery(requestQuery(id));
  if (!data)
    return (
      <div className="stack">
        <PageTitle title="Request" />
        {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <p className="soft">Loading…</p>}
      </div>
    );
  const view = data.body;
  return (
    <div className={styles.page}>
      <RequestHeader request={view.request} />
      <div className={styles.columns}>
        <div className="stack">
          <LaneCard view={view} />
          <Checklist view={view} />
          <ProcessCard view={view} />
          <DenialCard view={view} />
          <AccountingCard view={view} />
          <Documents view={view} />
          <SensitivityCard view={view} />
          <LettersCard view={view} />
          <WhyPanel requestId={id} />
          <Timeline requestId={id} />
        </div>
        <div className="stack">
          <ActionsPanel view={view} />
          <ClockCard view={view} />
          <FeesCard view={view} />
          <ReleasePanel view={view} />
          <HoldCard view={view} />
          <Facts request={view.request} />
        </div>
      </div>
    </div>
  );
};

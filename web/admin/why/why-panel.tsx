import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { decisionsQuery } from '../api/law.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { DecisionRow } from './decision-row.tsx';
import styles from './why.module.css';

/** Every decision by rule with its facts. They are fetched when somebody asks, because looking is on record. */
export const WhyPanel = ({ requestId }: { requestId: string }) => {
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch, isFetching } = useQuery(decisionsQuery(requestId, isOpen));
  return (
    <section className="card no-print" aria-labelledby="why">
      <div className="card-head">
        <h2 id="why">Why</h2>
        <Button variant="default" loading={isFetching} onClick={() => (isOpen ? void refetch() : setOpen(true))}>
          {isOpen ? 'Look again' : 'Show the decisions'}
        </Button>
      </div>
      <div className="card-body stack">
        {!isOpen && (
          <p className="soft">Rules, facts and results behind each decision. Looking at them is on record.</p>
        )}
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <p className="soft">Nothing has been decided by rule yet.</p>}
        {data && data.length > 0 && (
          <ol className={styles.decisions}>
            {data.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
};

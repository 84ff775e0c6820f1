import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClockView } from '#shared/api/law.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords } from '../words/dates.ts';
import styles from './clock.module.css';
import { ClockRow } from './clock-row.tsx';
import { eventWords } from './clock-words.ts';
import { ExtendDialog } from './extend-dialog.tsx';

const Stopped = ({ stopped }: { stopped: NonNullable<ClockView['stopped']> }) => (
  <p className="note" data-tone={stopped.inTime ? 'good' : 'late'}>
    Ended on {dateWords(stopped.on)} ({stopped.by}), {stopped.inTime ? 'in time' : 'after the due date'}.
  </p>
);

const Events = ({ events }: Pick<ClockView, 'events'>) => {
  const { timeZone } = useStaff();
  return (
    <details>
      <summary>What happened ({events.length || 1})</summary>
      {events.length === 0 && <p className="soft small">The request is older than its log: it counts from receipt.</p>}
      <ol className={styles.events}>
        {events.map(({ seq, event }) => (
          <li key={seq}>
            <time className="soft small" dateTime={event.at}>
              {instantWords(event.at, timeZone)}
            </time>{' '}
            {eventWords(event)}
          </li>
        ))}
      </ol>
    </details>
  );
};

/** The clocks side by side, the leading one first; from the events everyone can do the sum again. */
export const ClockCard = ({ view }: { view: RequestView }) => {
  const [isExtending, setExtending] = useState(false);
  const { clock } = view;
  if (!clock) return null;
  const { leading, stopped, extension } = clock;
  const rank = ({ id, rule }: { id: string; rule: string }) => (id === leading.clock && rule === leading.rule ? 0 : 1);
  const mayExtend = 'extendBy' in extension && view.actions.some(({ action }) => action === 'extend');
  return (
    <section className="card" aria-labelledby="clocks">
      <div className="card-head">
        <h2 id="clocks">Clocks</h2>
        {mayExtend && (
          <Button variant="default" className="no-print" onClick={() => setExtending(true)}>
            Extend the due date
          </Button>
        )}
      </div>
      <div className="card-body stack">
        {stopped && <Stopped stopped={stopped} />}
        {clock.look.map((line) => (
          <p key={line} className="note" data-tone="soon">
            {line}
          </p>
        ))}
        {clock.notBefore && (
          <p className="note" data-tone="soon">
            No release before {dateWords(clock.notBefore)}: the time to object has not run before that.
          </p>
        )}
        <ul className={styles.clocks}>
          {clock.clocks
            .toSorted((a, b) => rank(a) - rank(b))
            .map((one) => (
              <ClockRow
                key={`${one.id} ${one.rule}`}
                clock={one}
                leading={leading}
                today={clock.today}
                isStopped={stopped !== undefined}
              />
            ))}
        </ul>
        {clock.waitedDays > 0 && (
          <p className="soft small">It waited {clock.waitedDays} days. That is counted, and moves no date.</p>
        )}
        <Events events={clock.events} />
      </div>
      {isExtending && 'extendBy' in extension && (
        <ExtendDialog view={view} clock={clock} offer={extension} onClose={() => setExtending(false)} />
      )}
    </section>
  );
};

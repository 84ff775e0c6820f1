import type { Clock, DueBasis } from '#shared/law/clock/clock.ts';
import { dateWords, dueWords } from '../words/dates.ts';
import styles from './clock.module.css';
import { CLOCK_NAMES } from './clock-words.ts';

type Props = { clock: Clock; leading: DueBasis; today: string; isStopped: boolean };

const Standing = ({ clock, today, isStopped }: Omit<Props, 'leading'>) => {
  if (clock.status === 'not-used') return <span className="tag">Not used</span>;
  if (!clock.dueOn) return <span className="tag">Waiting</span>;
  const { words, tone } = dueWords(today, clock.dueOn);
  return (
    <span className="row wrap">
      <strong className="nowrap">{dateWords(clock.dueOn)}</strong>
      {!isStopped && clock.binds && (
        <span className="tag" data-tone={tone}>
          {words}
        </span>
      )}
    </span>
  );
};

/** One clock: what it is, when it is due, and the sum that gave the date. */
export const ClockRow = ({ clock, leading, today, isStopped }: Props) => {
  const leads = clock.id === leading.clock && clock.rule === leading.rule;
  return (
    <li className={styles.clock} data-leads={leads || undefined}>
      <div className="row between wrap">
        <span className="row wrap">
          <strong>{CLOCK_NAMES[clock.id]}</strong>
          {leads && (
            <span className="tag" data-tone="accent">
              Leads
            </span>
          )}
          {clock.kind === 'policy' && <span className="tag">Policy, not law</span>}
        </span>
        <Standing clock={clock} today={today} isStopped={isStopped} />
      </div>
      {clock.words.map((line) => (
        <p key={line} className="soft small">
          {line}
        </p>
      ))}
      {clock.latestOn && (
        <p className="soft small">
          One extension is possible: notice by {clock.extendBy && dateWords(clock.extendBy)}, at the latest to{' '}
          {dateWords(clock.latestOn)}.
        </p>
      )}
    </li>
  );
};

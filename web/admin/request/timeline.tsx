import { useQuery } from '@tanstack/react-query';
import { type Timeline as TimelineAnswer, timelineQuery } from '../api/queries.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { actionWords } from '../words/action-words.ts';
import { instantWords } from '../words/dates.ts';
import { STATE_NAMES } from '../words/names.ts';
import styles from './request.module.css';

type Entry = TimelineAnswer['entries'][number];

const isId = (value: unknown): boolean => /^[a-z]{3}_[0-9a-z]{26}$/.test(String(value));

/** Ids tell a reader nothing, and hashes are long; their first letters are enough to tell two apart here, the audit export has them whole. */
const detailWords = (detail: Entry['detail']): string =>
  Object.entries(detail)
    .filter(([name, value]) => !name.endsWith('Id') && !isId(value))
    .map(([name, value]) => {
      const text = String(value);
      return `${name}: ${/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text}`;
    })
    .join(' · ');

const Row = ({ entry, isMove }: { entry: Entry; isMove: boolean }) => {
  const { timeZone } = useStaff();
  return (
    <li className={styles.event}>
      <time dateTime={entry.at} className="soft small">
        {instantWords(entry.at, timeZone)}
      </time>
      <div>
        <strong>{entry.who}</strong> {actionWords(entry.action)}
        {isMove && (
          <span className="tag" data-tone="accent" style={{ marginInlineStart: 6 }}>
            {STATE_NAMES[entry.to]}
          </span>
        )}
        <div className="soft small">{detailWords(entry.detail)}</div>
      </div>
    </li>
  );
};

/** Newest first. */
export const Timeline = ({ requestId }: { requestId: string }) => {
  const { data, error, refetch } = useQuery(timelineQuery(requestId));
  const entries = [...(data?.entries ?? [])].sort((a, b) => b.seq - a.seq);
  return (
    <section className="card" aria-labelledby="timeline">
      <div className="card-head">
        <h2 id="timeline">Timeline</h2>
      </div>
      <div className="card-body">
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        <ol className={styles.timeline}>
          {entries.map((entry, index) => (
            <Row key={entry.seq} entry={entry} isMove={entry.to !== entries[index + 1]?.to} />
          ))}
        </ol>
      </div>
    </section>
  );
};

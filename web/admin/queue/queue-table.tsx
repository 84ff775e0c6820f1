import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { QueueItem } from '#shared/api/staff.ts';
import { PEND_REASONS } from '#shared/request/states.ts';
import { useKeys } from '../shell/keys.tsx';
import { basisWords } from '../words/basis-words.ts';
import { dateWords, dueWords } from '../words/dates.ts';
import { laneName } from '../words/lane-name.ts';
import { STATE_NAMES } from '../words/names.ts';
import styles from './queue.module.css';

const HAS_NO_CLOCK: readonly string[] = ['RELEASED', 'ACCESSED', 'CLOSED'];

const Due = ({ item, today }: { item: QueueItem; today: string }) => {
  const { words, tone } = dueWords(today, item.dueOn);
  const isDone = HAS_NO_CLOCK.includes(item.state);
  return (
    <td className={styles.due} data-tone={isDone ? 'calm' : tone}>
      <strong>{isDone ? 'done' : words}</strong>
      <span className="soft small">{dateWords(item.dueOn)}</span>
      {item.dueBasis && !isDone && <div className="soft small">{basisWords(item.dueBasis)}</div>}
    </td>
  );
};

const Row = ({ item, today }: { item: QueueItem; today: string }) => (
  <tr>
    <Due item={item} today={today} />
    <th scope="row">
      <Link to="/requests/$id" params={{ id: item.id }} className={`mono ${styles.reference}`} data-row>
        {item.reference}
      </Link>
    </th>
    <td>
      {item.patientName}{' '}
      {item.isSensitive && (
        <span className="tag" data-tone="soon">
          Sensitive
        </span>
      )}
    </td>
    <td>{item.requesterName}</td>
    <td className="soft">{laneName(item.lane)}</td>
    <td>{item.ownerName ?? <span className="soft">No one yet</span>}</td>
    <td>
      <span className="tag" data-tone={item.state === 'PENDED' ? 'soon' : undefined}>
        {STATE_NAMES[item.state]}
      </span>
      {item.pendReason && <div className="soft small">{PEND_REASONS[item.pendReason].name}</div>}
    </td>
  </tr>
);

type Props = { caption: string; items: QueueItem[]; today: string };

export const QueueTable = ({ caption, items, today }: Props) => {
  const table = useRef<HTMLTableElement>(null);
  const step = (by: number) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <table ref={table} className={styles.table}>
      <caption className="hidden-label">{caption}, soonest due first</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="ascending">
            Due
          </th>
          <th scope="col">Reference</th>
          <th scope="col">Patient</th>
          <th scope="col">Requester</th>
          <th scope="col">Kind</th>
          <th scope="col">Owner</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} today={today} />
        ))}
      </tbody>
    </table>
  );
};

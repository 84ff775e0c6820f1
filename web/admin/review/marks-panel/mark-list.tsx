import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import { countOf } from '../../words/names.ts';
import { coverOf } from '../cover/page-cover.ts';
import type { Covers } from '../cover/use-covers.ts';
import { groupByReason } from '../mark-groups.ts';
import type { Editing } from '../review-tools.ts';
import { groupByPage, type ListGroup } from './list-groups.ts';
import { type Handlers, MarkRow } from './mark-row.tsx';
import styles from './marks.module.css';

/** The same object for the life of the list, always doing what the newest editing does. */
const useHandlers = (editing: Editing, onJump: (mark: Mark) => void): Handlers => {
  const latest = useRef({ editing, onJump });
  latest.current = { editing, onJump };
  return useMemo(
    () => ({
      remove: (ids) => latest.current.editing.remove(ids),
      changeReason: (ids, reason) => latest.current.editing.changeReason(ids, reason),
      changeCover: (ids, cover) => latest.current.editing.changeCover(ids, cover),
      jump: (mark) => latest.current.onJump(mark),
    }),
    [],
  );
};

/** So many rows of a group are drawn at first; a thousand hits marked at once should not hold up the page. */
const FIRST_ROWS = 200;

type GroupProps = { group: ListGroup; hasPage: boolean; editing: Editing; covers: Covers; handlers: Handlers };

const Group = ({ group, hasPage, editing, covers, handlers }: GroupProps) => {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? group.marks : group.marks.slice(0, FIRST_ROWS);
  return (
    <section>
      <div className={styles.head}>
        <h2>{group.name}</h2>
        <span className="soft small">{group.note}</span>
      </div>
      <ul>
        {shown.map((mark, index) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            place={index + 1}
            hasPage={hasPage}
            cover={coverOf(covers.pages.get(mark.page), mark)}
            isFaulty={covers.faults.has(mark.page)}
            isChosen={mark.id === editing.chosen}
            isReadOnly={editing.isReadOnly}
            handlers={handlers}
          />
        ))}
      </ul>
      {shown.length < group.marks.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          Show all {group.marks.length.toLocaleString('en-US')}
        </Button>
      )}
    </section>
  );
};

const ORDERS = { page: 'By page', reason: 'By reason' } as const;
type Order = keyof typeof ORDERS;

type Props = { editing: Editing; covers: Covers; onJump: (mark: Mark) => void };

/** All marks of the document and the words that go with each: jump there, change the reason or the reach, delete. */
export const MarkList = ({ editing, covers, onJump }: Props) => {
  const [order, setOrder] = useState<Order>('page');
  const groups = useMemo(
    () =>
      order === 'page'
        ? groupByPage(editing.marks, covers.pages)
        : groupByReason(editing.marks).map((group) => ({
            ...group,
            note: `${group.rule} · ${countOf(group.marks.length, 'mark')}`,
          })),
    [order, editing.marks, covers.pages],
  );
  const handlers = useHandlers(editing, onJump);
  if (groups.length === 0)
    return (
      <p className="soft">
        {editing.isReadOnly
          ? 'Nothing is marked in this document.'
          : 'Nothing is marked yet. Draw a box, select text, or search and mark.'}
      </p>
    );
  return (
    <div className="stack">
      <fieldset className={styles.orders}>
        <legend className="hidden-label">Order of the list</legend>
        {(Object.keys(ORDERS) as Order[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === order} onClick={() => setOrder(name)}>
            {ORDERS[name]}
          </button>
        ))}
      </fieldset>
      {groups.map((group) => (
        <Group
          key={group.name}
          group={group}
          hasPage={order === 'reason'}
          editing={editing}
          covers={covers}
          handlers={handlers}
        />
      ))}
    </div>
  );
};

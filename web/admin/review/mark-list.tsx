import { Button } from '@mantine/core';
import { memo, useMemo, useRef, useState } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import { REDACTION_REASONS, type RedactionReason } from '#shared/redaction/reasons.ts';
import { Icon } from '../shell/icon.tsx';
import { countOf } from '../words/names.ts';
import { groupByReason, type MarkGroup, REASONS } from './mark-groups.ts';
import styles from './review.module.css';
import type { Editing } from './review-tools.ts';

const SOURCES: Record<Mark['source'], string> = { drawn: 'box', text: 'text', search: 'search', line: 'line' };

type Handlers = Pick<Editing, 'remove' | 'changeReason'> & { jump: (mark: Mark) => void };
type RowProps = { mark: Mark; place: number; isChosen: boolean; isReadOnly: boolean; handlers: Handlers };

/** Remembered, because a document may hold two thousand of these and most edits touch one. */
const Row = memo(({ mark, place, isChosen, isReadOnly, handlers }: RowProps) => (
  <li className={styles.markRow} data-chosen={isChosen}>
    <button type="button" className={styles.jump} onClick={() => handlers.jump(mark)}>
      Page {mark.page}{' '}
      <span className="soft">
        · {SOURCES[mark.source]} {place}
      </span>
    </button>
    {!isReadOnly && (
      <>
        <select
          className={styles.rowSelect}
          aria-label={`Reason of mark ${place} on page ${mark.page}`}
          value={mark.reason}
          onChange={(event) => handlers.changeReason([mark.id], event.currentTarget.value as RedactionReason)}
        >
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {REDACTION_REASONS[reason].name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={styles.rowDelete}
          aria-label={`Delete mark ${place} on page ${mark.page}`}
          onClick={() => handlers.remove([mark.id])}
        >
          <Icon name="trash" size={14} />
        </button>
      </>
    )}
  </li>
));
Row.displayName = 'MarkRow';

/** The same object for the life of the list, always doing what the newest editing does. */
const useHandlers = (editing: Editing, onJump: (mark: Mark) => void): Handlers => {
  const latest = useRef({ editing, onJump });
  latest.current = { editing, onJump };
  return useMemo(
    () => ({
      remove: (ids) => latest.current.editing.remove(ids),
      changeReason: (ids, reason) => latest.current.editing.changeReason(ids, reason),
      jump: (mark) => latest.current.onJump(mark),
    }),
    [],
  );
};

/** So many rows of a group are drawn at first; a thousand hits marked at once should not hold up the page. */
const FIRST_ROWS = 200;

type GroupProps = { group: MarkGroup; editing: Editing; handlers: Handlers };

const Group = ({ group, editing, handlers }: GroupProps) => {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? group.marks : group.marks.slice(0, FIRST_ROWS);
  return (
    <section>
      <div className={styles.groupHead}>
        <h2>{group.name}</h2>
        <span className="soft small">{countOf(group.marks.length, 'mark')}</span>
      </div>
      <p className="soft small">{group.rule}</p>
      <ul>
        {shown.map((mark, index) => (
          <Row
            key={mark.id}
            mark={mark}
            place={index + 1}
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

type Props = { editing: Editing; onJump: (mark: Mark) => void };

/** All marks of the document, by reason: jump there, change the reason, delete. */
export const MarkList = ({ editing, onJump }: Props) => {
  const groups = useMemo(() => groupByReason(editing.marks), [editing.marks]);
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
      {groups.map((group) => (
        <Group key={group.reason} group={group} editing={editing} handlers={handlers} />
      ))}
    </div>
  );
};

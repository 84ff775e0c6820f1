import { ActionIcon } from '@mantine/core';
import type { Mark } from '#shared/redaction/mark.ts';
import { Icon } from '../shell/icon.tsx';
import { countOf } from '../words/names.ts';
import { groupByReason } from './mark-groups.ts';
import { ReasonSelect } from './reason-select.tsx';
import styles from './review.module.css';
import type { Editing } from './review-tools.ts';

const SOURCES: Record<Mark['source'], string> = { drawn: 'box', text: 'text', search: 'search', line: 'line' };

type RowProps = { mark: Mark; place: number; editing: Editing; onJump: (mark: Mark) => void };

const Row = ({ mark, place, editing, onJump }: RowProps) => (
  <li className={styles.markRow} data-chosen={mark.id === editing.chosen}>
    <button type="button" className={styles.jump} onClick={() => onJump(mark)}>
      Page {mark.page}{' '}
      <span className="soft">
        · {SOURCES[mark.source]} {place}
      </span>
    </button>
    {!editing.isReadOnly && (
      <>
        <ReasonSelect
          label={`Reason of mark ${place} on page ${mark.page}`}
          isLabelHidden
          value={mark.reason}
          onChange={(reason) => editing.changeReason([mark.id], reason)}
        />
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={`Delete mark ${place} on page ${mark.page}`}
          onClick={() => editing.remove([mark.id])}
        >
          <Icon name="trash" size={14} />
        </ActionIcon>
      </>
    )}
  </li>
);

type Props = { editing: Editing; onJump: (mark: Mark) => void };

/** All marks of the document, by reason: jump there, change the reason, delete. */
export const MarkList = ({ editing, onJump }: Props) => {
  const groups = groupByReason(editing.marks);
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
        <section key={group.reason}>
          <div className={styles.groupHead}>
            <h3>{group.name}</h3>
            <span className="soft small">{countOf(group.marks.length, 'mark')}</span>
          </div>
          <p className="soft small">{group.rule}</p>
          <ul>
            {group.marks.map((mark, index) => (
              <Row key={mark.id} mark={mark} place={index + 1} editing={editing} onJump={onJump} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

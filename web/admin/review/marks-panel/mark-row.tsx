import { memo, useState } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import { REDACTION_REASONS, type RedactionReason } from '#shared/redaction/reasons.ts';
import { Icon } from '../../shell/icon.tsx';
import type { MarkCover } from '../cover/page-cover.ts';
import { REASONS } from '../mark-groups.ts';
import { coverOfMark } from '../marks.ts';
import type { Editing } from '../review-tools.ts';
import { CoverChoice } from './cover-choice.tsx';
import styles from './marks.module.css';
import { wordLine } from './word-line.ts';

const SOURCES: Record<Mark['source'], string> = {
  drawn: 'Box',
  text: 'Text',
  search: 'Search',
  line: 'Line',
  suggestion: 'Suggestion',
  repeat: 'Repeat',
  file: 'File',
};

export type Handlers = Pick<Editing, 'remove' | 'changeReason' | 'changeCover'> & { jump: (mark: Mark) => void };
type Props = {
  mark: Mark;
  place: number;
  /** The page is not named by the heading above. */
  hasPage: boolean;
  cover: MarkCover | undefined;
  isFaulty: boolean;
  isChosen: boolean;
  isReadOnly: boolean;
  handlers: Handlers;
};

const Controls = ({ mark, place, isOpen, onOpen, handlers }: Props & { isOpen: boolean; onOpen: () => void }) => (
  <>
    <select
      className={styles.select}
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
      className={styles.iconButton}
      aria-expanded={isOpen}
      aria-label={`How far mark ${place} on page ${mark.page} reaches`}
      title="How far it reaches"
      onClick={onOpen}
    >
      <Icon name="reach" size={15} />
    </button>
    <button
      type="button"
      className={styles.iconButton}
      data-tone="late"
      aria-label={`Delete mark ${place} on page ${mark.page}`}
      title="Delete"
      onClick={() => handlers.remove([mark.id])}
    >
      <Icon name="trash" size={14} />
    </button>
  </>
);

/** One mark and the words that go with it. Remembered: a document may hold two thousand and most edits touch one. */
export const MarkRow = memo((props: Props) => {
  const { mark, place, hasPage, cover, isFaulty, isChosen, isReadOnly, handlers } = props;
  const [isOpen, setOpen] = useState(false);
  const words = isFaulty ? 'This page is too large to preview' : wordLine(cover);
  return (
    <li className={styles.row} data-chosen={isChosen}>
      <button type="button" className={styles.jump} onClick={() => handlers.jump(mark)}>
        <span className={hasPage ? undefined : 'hidden-label'}>Page {mark.page} · </span>
        {SOURCES[mark.source]} {place}
      </button>
      {!isReadOnly && <Controls {...props} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />}
      <p className={styles.words} data-empty={!cover || cover.words.length === 0}>
        {words}
        {coverOfMark(mark) === 'word' && (
          <span className="tag" data-tone="soon">
            words only
          </span>
        )}
      </p>
      {isOpen && !isReadOnly && (
        <CoverChoice
          mark={mark}
          place={place}
          words={cover?.words ?? []}
          onChange={(next) => handlers.changeCover([mark.id], next)}
        />
      )}
    </li>
  );
});
MarkRow.displayName = 'MarkRow';

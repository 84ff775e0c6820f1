import type { KeyboardEvent } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import { REDACTION_REASONS } from '#shared/redaction/reasons.ts';
import { nudge, type PageShape, toBox } from './geometry.ts';
import styles from './review.module.css';
import type { Editing } from './review-tools.ts';
import type { Layer } from './viewer/page-list.tsx';

const STEP = 4;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const onMarkKey = (event: KeyboardEvent, mark: Mark, shape: PageShape, editing: Editing) => {
  if (editing.isReadOnly) return;
  const arrow = ARROWS[event.key];
  if (arrow) {
    const by = { dx: arrow[0], dy: arrow[1], isResize: event.shiftKey };
    editing.move(mark, shape, nudge(shape, toBox(shape, mark.rect), by));
  } else if (event.key === 'Delete' || event.key === 'Backspace') editing.remove([mark.id]);
  else return;
  event.preventDefault();
  event.stopPropagation();
};

/** `isInert` lets a drag begin over a mark; the keyboard reaches it all the same. */
type Props = Layer & { editing: Editing; isCovered: boolean; isInert: boolean };

/** Every mark of a page as a button over it: chosen by click or Tab, moved with the arrow keys. */
export const MarkBoxes = ({ page, shape, scale, editing, isCovered, isInert }: Props) =>
  editing.marks
    .filter((mark) => mark.page === page)
    .map((mark) => {
      const box = toBox(shape, mark.rect);
      const style = { left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale };
      return (
        <button
          key={mark.id}
          type="button"
          id={mark.id}
          className={styles.mark}
          style={style}
          data-covered={isCovered}
          data-inert={isInert}
          aria-pressed={mark.id === editing.chosen}
          aria-label={`Mark on page ${page}: ${REDACTION_REASONS[mark.reason].name}`}
          title={REDACTION_REASONS[mark.reason].name}
          onClick={() => editing.choose(mark.id)}
          onFocus={() => editing.choose(mark.id)}
          onKeyDown={(event) => onMarkKey(event, mark, shape, editing)}
        />
      );
    });

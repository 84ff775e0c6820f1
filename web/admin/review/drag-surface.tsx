import { type PointerEvent, useState } from 'react';
import { type Box, boxBetween, type Point } from './geometry.ts';
import { MIN_POINTS } from './new-mark.ts';
import type { PageTexts } from './reading/use-page-text.ts';
import styles from './review.module.css';
import type { Editing } from './review-tools.ts';
import { boxesBetween, type TextLine } from './text-lines.ts';
import type { Layer } from './viewer/page-list.tsx';

type Drag = { from: Point; to: Point; lines: TextLine[] };
type Props = Layer & { texts: PageTexts; tool: 'draw' | 'text'; editing: Editing };

/** Catches the drag over one page: a box in draw mode, the words between two points in text mode. */
export const DragSurface = ({ texts, page, shape, scale, tool, editing }: Props) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointOf = (event: PointerEvent): Point => {
    const frame = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - frame.left) / scale, y: (event.clientY - frame.top) / scale };
  };
  const boxesOf = ({ from, to, lines }: Drag): Box[] =>
    tool === 'draw' ? [boxBetween(shape, from, to)] : boxesBetween(lines, from, to);
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    setDrag({ from, to: from, lines: [] });
    if (tool === 'text') void texts.lines(page).then((lines) => setDrag((now) => now && { ...now, lines }));
  };
  const finish = () => {
    if (!drag) return;
    const boxes = boxesOf(drag).filter((box) => box.width >= MIN_POINTS && box.height >= MIN_POINTS);
    if (boxes.length > 0) editing.place(page, shape, boxes, tool === 'draw' ? 'drawn' : 'text');
    setDrag(null);
  };
  return (
    <div
      className={styles.surface}
      data-tool={tool}
      onPointerDown={start}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {drag &&
        boxesOf(drag).map((box) => (
          <div
            key={`${box.x} ${box.y}`}
            className={styles.rubber}
            style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
          />
        ))}
    </div>
  );
};

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type PageShape, toBox } from './geometry.ts';
import styles from './review.module.css';
import type { Editing } from './review-tools.ts';
import { boxOfLine, type TextLine } from './text-lines.ts';
import type { OpenPdf } from './viewer/open-pdf.ts';

const isCovered = (editing: Editing, page: number, shape: PageShape, line: TextLine): boolean => {
  const { x, y, width, height } = line.box;
  return editing.marks.some((mark) => {
    if (mark.page !== page) return false;
    const box = toBox(shape, mark.rect);
    const middle = y + height / 2;
    return box.x <= x + 1 && box.x + box.width >= x + width - 1 && box.y <= middle && box.y + box.height >= middle;
  });
};

type Props = { pdf: OpenPdf; page: number; editing: Editing };

/** The text of the page, line by line, each with a button: to read by ear, and to mark without a mouse. */
export const TextPanel = ({ pdf, page, editing }: Props) => {
  const [lines, setLines] = useState<TextLine[] | null>(null);
  useEffect(() => {
    let isGone = false;
    setLines(null);
    pdf
      .lines(page)
      .then((found) => !isGone && setLines(found))
      .catch(() => !isGone && setLines([]));
    return () => {
      isGone = true;
    };
  }, [pdf, page]);
  const shape = pdf.shapes[page - 1];
  if (!shape) return null;
  return (
    <div className="stack-tight">
      <div className={styles.groupHead}>
        <h2>Page {page}</h2>
        {!editing.isReadOnly && (
          <Button
            variant="default"
            onClick={() =>
              editing.place(page, shape, [{ x: 0, y: 0, width: shape.width, height: shape.height }], 'drawn')
            }
          >
            Mark the whole page
          </Button>
        )}
      </div>
      {lines?.length === 0 && (
        <p className="soft">
          This page is a picture without text. Place a box with <kbd>b</kbd>, then move it with the arrow keys.
        </p>
      )}
      <ul>
        {lines?.map((line) => (
          <li key={`${line.box.x} ${line.box.y}`} className={styles.line}>
            <span>{line.text}</span>
            {!editing.isReadOnly &&
              (isCovered(editing, page, shape, line) ? (
                <span className="tag">marked</span>
              ) : (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`Mark this line: ${line.text}`}
                  onClick={() => editing.place(page, shape, [boxOfLine(line)], 'line')}
                >
                  Mark
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
};

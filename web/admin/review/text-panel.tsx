import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type PageShape, toBox } from './geometry.ts';
import { coverPage } from './place-box.ts';
import type { PageTexts } from './reading/use-page-text.ts';
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

/** Below this a word is worth a second look; above it a figure on every word would be noise. */
const UNSURE = 0.8;
const isFromPicture = (line: TextLine): boolean => line.confidence !== undefined;

/** Words that were hard to read are underlined, and said to be. */
const LineText = ({ line }: { line: TextLine }) =>
  isFromPicture(line)
    ? line.words.map(({ text, box, confidence = 1 }) =>
        confidence < UNSURE ? (
          <span key={`${box.x} ${box.y}`} className={styles.unsure} title={`${Math.round(confidence * 100)} % sure`}>
            {text}
            <span className="hidden-label"> (unsure)</span>{' '}
          </span>
        ) : (
          `${text} `
        ),
      )
    : line.text;

const NoText = ({ status }: Pick<PageTexts, 'status'>) =>
  status === 'waiting' || status === 'reading' ? (
    <p className="soft">This page is a picture. It is being read; its words appear here.</p>
  ) : (
    <p className="soft">
      No words can be read on this page. Place a box with <kbd>b</kbd>, then move it with the arrow keys.
    </p>
  );

type Props = { pdf: OpenPdf; texts: PageTexts; page: number; editing: Editing };

/** The text of the page, line by line, each with a button: to read by ear, and to mark without a mouse. */
export const TextPanel = ({ pdf, texts, page, editing }: Props) => {
  const [read, setRead] = useState<{ page: number; lines: TextLine[] } | null>(null);
  const lines = read?.page === page ? read.lines : null;
  useEffect(() => {
    let isGone = false;
    texts
      .lines(page)
      .then((found) => !isGone && setRead({ page, lines: found }))
      .catch(() => !isGone && setRead({ page, lines: [] }));
    return () => {
      isGone = true;
    };
  }, [texts, page]);
  const shape = pdf.shapes[page - 1];
  if (!shape) return null;
  return (
    <div className="stack-tight">
      <div className={styles.groupHead}>
        <h2>Page {page}</h2>
        {!editing.isReadOnly && (
          <Button variant="default" onClick={() => coverPage(pdf, page, editing)}>
            Mark the whole page
          </Button>
        )}
      </div>
      {lines?.length === 0 && <NoText status={texts.status} />}
      {lines?.some(isFromPicture) && (
        <p className="soft small">
          Read from a picture. Underlined words were hard to read: compare them with the page.
        </p>
      )}
      <ul>
        {lines?.map((line) => (
          <li key={`${line.box.x} ${line.box.y}`} className={styles.line}>
            <span>
              <LineText line={line} />
            </span>
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

import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { countOf } from '../../words/names.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PageImage } from './page-image.tsx';
import { useScroll } from './use-scroll.ts';
import styles from './viewer.module.css';
import { stack, visibleRange } from './visible-range.ts';

const WIDTH = 96;
const LABEL = 24;
const GAP = 10;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

type Props = {
  pdf: OpenPdf;
  current: number;
  counts: ReadonlyMap<number, number>;
  suggested?: ReadonlyMap<number, number>;
  onChoose: (page: number) => void;
};

/** Where a key leads from a page; null for any other key. */
const pageAfter = (key: string, current: number, pages: number): number | null => {
  if (key === 'Home') return 1;
  if (key === 'End') return pages;
  const by = STEPS[key];
  return by === undefined ? null : Math.min(Math.max(current + by, 1), pages);
};

type LabelProps = { page: number; marks: number; suggested: number };

const Label = ({ page, marks, suggested }: LabelProps) => (
  <span className={styles.thumbLabel}>
    <span className="hidden-label">Page </span>
    {page}
    {marks > 0 && (
      <span className={styles.count}>
        {marks}
        <span className="hidden-label"> {marks === 1 ? 'mark' : 'marks'}</span>
      </span>
    )}
    {suggested > 0 && (
      <span className={styles.suggested} title={countOf(suggested, 'suggestion')}>
        {suggested}
        <span className="hidden-label"> {suggested === 1 ? 'suggestion' : 'suggestions'}</span>
      </span>
    )}
  </span>
);

/** Small pages with the marks and open suggestions of each: one stop for Tab, arrow keys within. */
export const Thumbnails = ({ pdf, current, counts, suggested, onChoose }: Props) => {
  const frame = useRef<HTMLElement>(null);
  /** Where the keys lead, until the pages have followed: presses may come faster than that. */
  const bound = useRef<number | null>(null);
  const view = useScroll(frame);
  const heights = useMemo(() => pdf.shapes.map((shape) => (shape.height / shape.width) * WIDTH), [pdf]);
  const { tops, total } = useMemo(
    () =>
      stack(
        heights.map((height) => height + LABEL),
        GAP,
      ),
    [heights],
  );
  useEffect(() => {
    const element = frame.current;
    const top = tops[current - 1];
    if (!element || top === undefined) return;
    const isInView = top >= element.scrollTop && top < element.scrollTop + element.clientHeight - WIDTH;
    if (!isInView) element.scrollTop = top - element.clientHeight / 3;
  }, [current, tops]);
  // The next page may only just have come into the window, so its button takes focus after it is drawn.
  useEffect(() => {
    if (bound.current === null || bound.current !== current) return;
    const button = frame.current?.querySelector<HTMLElement>('[aria-current="page"]');
    button?.focus({ preventScroll: true });
    if (button) bound.current = null;
  });
  const onKey = (event: KeyboardEvent) => {
    const next = pageAfter(event.key, bound.current ?? current, pdf.shapes.length);
    if (next === null) return;
    event.preventDefault();
    bound.current = next;
    onChoose(next);
  };
  return (
    <nav ref={frame} className={styles.thumbs} aria-label="Pages" onKeyDown={onKey}>
      <div style={{ position: 'relative', height: total }}>
        {visibleRange(tops, view.top, view.height).map((index) => {
          const page = index + 1;
          return (
            <button
              key={page}
              type="button"
              className={styles.thumb}
              style={{ top: tops[index] }}
              tabIndex={page === current ? 0 : -1}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onChoose(page)}
            >
              <span className={styles.thumbPicture} style={{ width: WIDTH, height: heights[index] }}>
                <PageImage pdf={pdf} page={page} scale={WIDTH / (pdf.shapes[index]?.width ?? WIDTH)} alt="" />
              </span>
              <Label page={page} marks={counts.get(page) ?? 0} suggested={suggested?.get(page) ?? 0} />
            </button>
          );
        })}
      </div>
    </nav>
  );
};

import { useEffect, useMemo, useRef } from 'react';
import type { OpenPdf } from './open-pdf.ts';
import { PageImage } from './page-image.tsx';
import { useScroll } from './use-scroll.ts';
import styles from './viewer.module.css';
import { stack, visibleRange } from './visible-range.ts';

const WIDTH = 96;
const LABEL = 24;
const GAP = 10;

type Props = { pdf: OpenPdf; current: number; counts: Map<number, number>; onChoose: (page: number) => void };

/** Small pages with the number of marks on each; a click goes there. */
export const Thumbnails = ({ pdf, current, counts, onChoose }: Props) => {
  const frame = useRef<HTMLElement>(null);
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
  return (
    <nav ref={frame} className={styles.thumbs} aria-label="Pages">
      <div style={{ position: 'relative', height: total }}>
        {visibleRange(tops, view.top, view.height).map((index) => {
          const page = index + 1;
          const count = counts.get(page) ?? 0;
          return (
            <button
              key={page}
              type="button"
              className={styles.thumb}
              style={{ top: tops[index] }}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onChoose(page)}
            >
              <span className={styles.thumbPicture} style={{ width: WIDTH, height: heights[index] }}>
                <PageImage pdf={pdf} page={page} scale={WIDTH / (pdf.shapes[index]?.width ?? WIDTH)} alt="" />
              </span>
              <span className={styles.thumbLabel}>
                <span className="hidden-label">Page </span>
                {page}
                {count > 0 && (
                  <span className={styles.count}>
                    {count}
                    <span className="hidden-label"> {count === 1 ? 'mark' : 'marks'}</span>
                  </span>
                )}
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
};

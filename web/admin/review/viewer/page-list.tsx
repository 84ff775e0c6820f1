import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Box, PageShape } from '../geometry.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PageImage } from './page-image.tsx';
import { useScroll } from './use-scroll.ts';
import styles from './viewer.module.css';
import { itemAt, stack, visibleRange } from './visible-range.ts';

const GAP = 16;

export type PageListHandle = { scrollTo: (page: number, box?: Box) => void; frame: () => HTMLElement | null };
export type Layer = { page: number; shape: PageShape; scale: number };

type Props = {
  pdf: OpenPdf;
  /** 1 fits the width of the widest page. */
  zoom: number;
  label: string;
  onPage: (page: number) => void;
  layer?: (layer: Layer) => ReactNode;
  /** Another picture than the page itself. */
  picture?: (layer: Layer) => ReactNode;
  ref?: Ref<PageListHandle>;
};

/** The pages in a window of fixed height: only those in view are drawn. Overlays are given by the caller. */
export const PageList = ({ pdf, zoom, label, onPage, layer, picture, ref }: Props) => {
  const frame = useRef<HTMLElement>(null);
  const view = useScroll(frame);
  const widest = useMemo(() => Math.max(...pdf.shapes.map((shape) => shape.width)), [pdf]);
  const scale = Math.max(0.1, ((view.width - 2 * GAP) / widest) * zoom);
  const { tops, total } = useMemo(
    () =>
      stack(
        pdf.shapes.map((shape) => shape.height * scale),
        GAP,
      ),
    [pdf, scale],
  );
  // Near the end several pages share one place to scroll to: the one that was asked for counts until somebody scrolls.
  const [asked, setAsked] = useState({ page: 0, top: Number.NEGATIVE_INFINITY });
  const current = Math.abs(asked.top - view.top) < 2 ? asked.page : itemAt(tops, view.top + view.height / 3) + 1;
  useEffect(() => onPage(current), [current, onPage]);

  // Zooming keeps the same place in view.
  const last = useRef(scale);
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop *= scale / last.current;
    last.current = scale;
  }, [scale]);

  useImperativeHandle(
    ref,
    () => ({
      frame: () => frame.current,
      scrollTo: (page, box) => {
        const top = tops[page - 1];
        if (!frame.current || top === undefined) return;
        frame.current.scrollTop = box ? top + box.y * scale - frame.current.clientHeight / 3 : top - GAP / 2;
        setAsked({ page, top: frame.current.scrollTop });
      },
    }),
    [tops, scale],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
    <section ref={frame} className={styles.frame} aria-label={label} tabIndex={0}>
      <div style={{ position: 'relative', height: total, minWidth: widest * scale + 2 * GAP }}>
        {view.width > 0 &&
          visibleRange(tops, view.top, view.height).map((index) => {
            const shape = pdf.shapes[index];
            if (!shape) return null;
            const size = { width: shape.width * scale, height: shape.height * scale };
            return (
              <div key={index} className={styles.page} style={{ ...size, top: tops[index] }} data-page={index + 1}>
                {picture?.({ page: index + 1, shape, scale }) ?? (
                  <PageImage
                    pdf={pdf}
                    page={index + 1}
                    scale={scale}
                    alt={`Page ${index + 1} of ${pdf.shapes.length}`}
                  />
                )}
                {layer?.({ page: index + 1, shape, scale })}
              </div>
            );
          })}
      </div>
    </section>
  );
};

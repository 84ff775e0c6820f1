import { useEffect, useRef, useState } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import { keyOf } from '../cover/page-cover.ts';
import type { Covers } from '../cover/use-covers.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import { density, PageImage } from '../viewer/page-image.tsx';
import styles from './compare.module.css';

type Props = { pdf: OpenPdf; page: number; scale: number; marks: readonly Mark[]; burned: Covers['burned'] };

type BurnedProps = Pick<Props, 'page' | 'marks' | 'burned'> & { alt: string; width: number };

const Burned = ({ page, marks, burned, alt, width }: BurnedProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const key = keyOf(marks, '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the marks; the picture before it stays until then.
  useEffect(() => {
    let isGone = false;
    burned(page, marks, width)
      .then((bitmap) => {
        if (isGone) return bitmap?.close();
        if (bitmap) canvas.current?.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
        setState(bitmap ? 'drawn' : 'failed');
      })
      .catch(() => !isGone && setState('failed'));
    return () => {
      isGone = true;
    };
  }, [page, key, width, burned]);
  return (
    <>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={alt} data-state={state} />
      {state === 'failed' && <p className={styles.fault}>This page is too large to show here.</p>}
    </>
  );
};

/** A page as it will be sent: burned pixels where something is marked, the page itself elsewhere. */
export const ResultImage = ({ pdf, page, scale, marks, burned }: Props) => {
  const alt = `Page ${page} as it will be sent`;
  return marks.length === 0 ? (
    <PageImage pdf={pdf} page={page} scale={scale} alt={alt} />
  ) : (
    <Burned
      {...{ page, marks, burned, alt }}
      width={Math.round((pdf.shapes[page - 1]?.width ?? 0) * scale * density())}
    />
  );
};

import { useEffect, useState } from 'react';
import type { OpenPdf } from './open-pdf.ts';
import styles from './viewer.module.css';

const MAX_DENSITY = 2;
/** Pixels of the screen per pixel of the page, as far as the eye sees a difference. */
export const density = (): number => Math.min(window.devicePixelRatio || 1, MAX_DENSITY);

type Props = { pdf: OpenPdf; page: number; scale: number; alt: string };

/** The picture of one page. The old picture stays while a sharper one is drawn, so zooming does not flash. */
export const PageImage = ({ pdf, page, scale, alt }: Props) => {
  const [source, setSource] = useState('');
  useEffect(() => {
    let isGone = false;
    pdf
      .render(page, scale * density())
      .then((blob) => {
        if (!isGone) setSource(URL.createObjectURL(blob));
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [pdf, page, scale]);
  useEffect(() => () => URL.revokeObjectURL(source), [source]);
  if (!source) return <div className={styles.blank} role="img" aria-label={`${alt}, loading`} />;
  return <img src={source} alt={alt} className={styles.image} draggable={false} />;
};

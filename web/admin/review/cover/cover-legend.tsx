import { countOf } from '../../words/names.ts';
import { ZoomButtons } from '../zoom-buttons.tsx';
import styles from './cover.module.css';
import type { Covers } from './use-covers.ts';

type Props = {
  covers: Covers;
  hasMarks: boolean;
  hasSuggestions: boolean;
  zoom: number;
  onZoom: (zoom: number) => void;
};

const progress = ({ open, faults }: Covers): string => {
  if (open > 0) return `Working out what will be covered: ${countOf(open, 'page')} to go`;
  const [page] = faults;
  return page === undefined
    ? ''
    : `Page ${page} is too large to preview. Its boxes still grow when the packet is built.`;
};

/** Below the pages: what the boxes mean, how far the preview has come, and the size. */
export const CoverLegend = ({ covers, hasMarks, hasSuggestions, zoom, onZoom }: Props) => (
  <div className={styles.legend}>
    {(hasMarks || hasSuggestions) && (
      <ul className="row wrap" style={{ gap: '4px 16px' }} aria-label="What the boxes mean">
        {hasMarks && (
          <>
            <li>
              <span className={`${styles.key} ${styles.drawnKey}`} /> Marked
            </li>
            <li>
              <span className={`${styles.key} ${styles.grownKey}`} /> Covered with it
            </li>
          </>
        )}
        {hasSuggestions && (
          <li>
            <span className={`${styles.key} ${styles.found}`} /> Suggested
          </li>
        )}
      </ul>
    )}
    <span role="status" className={styles.status}>
      {progress(covers)}
    </span>
    <ZoomButtons zoom={zoom} onZoom={onZoom} />
  </div>
);

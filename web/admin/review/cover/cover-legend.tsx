import { countOf } from '../../words/names.ts';
import styles from './cover.module.css';
import type { Covers } from './use-covers.ts';

type Props = { covers: Covers; hasMarks: boolean; hasSuggestions: boolean };

const progress = ({ open, faults }: Covers): string => {
  if (open > 0) return `Working out what will be covered: ${countOf(open, 'page')} to go`;
  const [page] = faults;
  return page === undefined
    ? ''
    : `Page ${page} is too large to preview. Its boxes still grow when the packet is built.`;
};

/** What the boxes on the pages mean, and how far the preview has come. */
export const CoverLegend = ({ covers, hasMarks, hasSuggestions }: Props) => {
  if (!hasMarks && !hasSuggestions) return null;
  return (
    <div className={styles.legend}>
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
            <span className={`${styles.key} ${styles.found}`} /> Suggested, not marked
          </li>
        )}
      </ul>
      <span role="status" className={styles.status}>
        {progress(covers)}
      </span>
    </div>
  );
};

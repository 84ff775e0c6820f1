import type { Hit } from './hit.ts';
import styles from './review.module.css';
import type { Layer } from './viewer/page-list.tsx';

/** Where searched words stand; decoration, the search panel lists them in words. */
export const HitBoxes = ({ page, scale, hits, current }: Layer & { hits: Hit[]; current: number }) =>
  hits.flatMap((hit, index) =>
    hit.page === page
      ? hit.boxes.map((box) => (
          <div
            key={`${box.x} ${box.y}`}
            aria-hidden="true"
            className={styles.hit}
            data-current={index === current}
            style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
          />
        ))
      : [],
  );

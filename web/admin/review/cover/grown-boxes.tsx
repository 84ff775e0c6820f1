import type { Mark } from '#shared/redaction/mark.ts';
import { byPage } from '../mark-groups.ts';
import type { Layer } from '../viewer/page-list.tsx';
import styles from './cover.module.css';
import { coverOf, type PageCover } from './page-cover.ts';

type Props = Layer & { marks: readonly Mark[]; cover: PageCover | undefined; isCovered: boolean };

/** What will be burned around the drawn boxes. Decoration: the list of marks says the same in words. */
export const GrownBoxes = ({ page, scale, marks, cover, isCovered }: Props) =>
  (byPage(marks).get(page) ?? []).flatMap((mark) =>
    (coverOf(cover, mark)?.boxes ?? []).map(({ x, y, width, height }) => (
      <div
        key={`${mark.id} ${x} ${y}`}
        aria-hidden="true"
        className={styles.grown}
        data-covered={isCovered}
        style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
      />
    )),
  );

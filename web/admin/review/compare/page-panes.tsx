import { type ReactNode, type Ref, useRef } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import type { Covers } from '../cover/use-covers.ts';
import { byPage } from '../mark-groups.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import { type Layer, PageList, type PageListHandle } from '../viewer/page-list.tsx';
import styles from './compare.module.css';
import { ResultImage } from './result-image.tsx';
import { useSyncScroll } from './use-sync-scroll.ts';

type Props = {
  pdf: OpenPdf;
  name: string;
  zoom: number;
  marks: readonly Mark[];
  covers: Covers;
  isComparing: boolean;
  list: Ref<PageListHandle> & { current: PageListHandle | null };
  onPage: (page: number) => void;
  layer: (layer: Layer) => ReactNode;
};

const nothing = () => undefined;
const NO_MARKS: readonly Mark[] = [];

/** The pages with what is drawn on them; beside or below, on demand, the pages as they will be sent. */
export const PagePanes = ({ pdf, name, zoom, marks, covers, isComparing, list, onPage, layer }: Props) => {
  const result = useRef<PageListHandle>(null);
  useSyncScroll(list, result, isComparing);
  const own = byPage(marks);
  return (
    <div className={styles.panes} data-comparing={isComparing}>
      <div className={styles.pane}>
        {isComparing && <h2 className={styles.paneHead}>Original</h2>}
        <PageList ref={list} pdf={pdf} zoom={zoom} label={`Pages of ${name}`} onPage={onPage} layer={layer} />
      </div>
      {isComparing && (
        <div className={styles.pane}>
          <h2 className={styles.paneHead}>As it will be sent</h2>
          <PageList
            ref={result}
            pdf={pdf}
            zoom={zoom}
            label={`Pages of ${name} as they will be sent`}
            onPage={nothing}
            picture={({ page, scale }) => (
              <ResultImage {...{ pdf, page, scale }} marks={own.get(page) ?? NO_MARKS} burned={covers.burned} />
            )}
          />
        </div>
      )}
    </div>
  );
};

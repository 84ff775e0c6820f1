import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { useNavigation } from '../review/use-navigation.ts';
import { PageList } from '../review/viewer/page-list.tsx';
import { PdfGate } from '../review/viewer/pdf-gate.tsx';
import { Thumbnails } from '../review/viewer/thumbnails.tsx';
import { usePdf } from '../review/viewer/use-pdf.ts';
import { ZoomButtons } from '../review/zoom-buttons.tsx';
import { PacketPanel } from './packet-panel.tsx';
import styles from './qa.module.css';

const NO_COUNTS = new Map<number, number>();

/** The packet, page by page, read-only. A new build means a new file. */
export const PacketDesk = ({ view }: { view: RequestView }) => {
  const file = usePdf(`/requests/${view.request.id}/packet/content`, view.request.packet?.sha256);
  const { list, page, setPage, toPage } = useNavigation(file.pdf);
  const [zoom, setZoom] = useState(1);
  return (
    <div className={styles.columns}>
      <PdfGate state={file}>
        {(pdf) => (
          <>
            <Thumbnails pdf={pdf} current={page} counts={NO_COUNTS} onChoose={toPage} />
            <div className={styles.pages}>
              <div className={styles.pageBar}>
                <span className="soft small">
                  Page {page} of {pdf.shapes.length}
                </span>
                <ZoomButtons zoom={zoom} onZoom={setZoom} />
              </div>
              <PageList ref={list} pdf={pdf} zoom={zoom} label="Pages of the packet" onPage={setPage} />
            </div>
          </>
        )}
      </PdfGate>
      <PacketPanel view={view} shown={file.sha256} />
    </div>
  );
};

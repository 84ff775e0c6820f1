import { useEffect, useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { useNavigation } from '../review/use-navigation.ts';
import { PageList } from '../review/viewer/page-list.tsx';
import { PdfGate } from '../review/viewer/pdf-gate.tsx';
import { Thumbnails } from '../review/viewer/thumbnails.tsx';
import { usePdf } from '../review/viewer/use-pdf.ts';
import { ZoomButtons } from '../review/zoom-buttons.tsx';
import { FileChoice } from './file-choice.tsx';
import { PacketPanel } from './packet-panel.tsx';
import styles from './qa.module.css';

const NO_COUNTS = new Map<number, number>();

/** The files of a packet that were shown here and are what they should be. */
const useSeen = (files: readonly string[], shown: string): readonly number[] => {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (shown) setSeen((known) => new Set(known).add(shown));
  }, [shown]);
  return files.flatMap((sha256, at) => (seen.has(sha256) ? [] : [at + 1]));
};

/** The packet, file by file and page by page, read-only. A new build means new files. */
export const PacketDesk = ({ view }: { view: RequestView }) => {
  const { packet } = view.request;
  const files = packet?.volumes?.map(({ sha256 }) => sha256) ?? [packet?.sha256 ?? ''];
  const [volume, setVolume] = useState(1);
  const expected = files[volume - 1] ?? '';
  const path = `/requests/${view.request.id}/packet/content${files.length > 1 ? `?volume=${volume}` : ''}`;
  const file = usePdf(path, expected);
  const unseen = useSeen(files, file.sha256);
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
                <FileChoice files={files.length} current={volume} onChange={setVolume} />
                <ZoomButtons zoom={zoom} onZoom={setZoom} />
              </div>
              <PageList ref={list} pdf={pdf} zoom={zoom} label="Pages of the packet" onPage={setPage} />
            </div>
          </>
        )}
      </PdfGate>
      <PacketPanel {...{ view, expected, unseen }} shown={file.sha256} />
    </div>
  );
};

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import { byPage } from '../mark-groups.ts';
import type { PageTexts } from '../reading/use-page-text.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import { type AskCover, startCoverWorker } from './ask-worker.ts';
import { type CoverJob, createCoverQueue } from './cover-queue.ts';
import { drawSheet } from './draw-sheet.ts';
import { keyOf, type PageCover, pageCover, wishOf } from './page-cover.ts';

type Job = CoverJob & { marks: readonly Mark[] };

/** What will really be burned, page by page, as far as it has been worked out. */
export type Covers = {
  pages: ReadonlyMap<number, PageCover>;
  /** Pages still to be worked out, and pages for which it could not be done. */
  open: number;
  faults: ReadonlySet<number>;
  /** The page as it will be sent, so many pixels wide; null when it is too large to draw. */
  burned: (page: number, marks: readonly Mark[], width: number) => Promise<ImageBitmap | null>;
};

type Asking = { pdf: OpenPdf; ask: AskCover };

/** Asks about a page, and draws it first when the worker does not keep it. */
const planned = async ({ pdf, ask }: Asking, page: number, marks: readonly Mark[]) => {
  const shape = pdf.shapes[page - 1];
  if (!shape) return null;
  const wishes = marks.map((mark) => wishOf(mark, shape));
  const plan = await ask({ kind: 'plan', page, marks: wishes });
  if (plan) return plan;
  const sheet = await drawSheet(pdf, page);
  if (!sheet) return null;
  await ask({ kind: 'keep', page, sheet });
  return ask({ kind: 'plan', page, marks: wishes });
};

const useCoverWorker = (pdf: OpenPdf | null): Asking | null => {
  const [asking, setAsking] = useState<Asking | null>(null);
  useEffect(() => {
    if (!pdf) return;
    const { ask, stop } = startCoverWorker();
    setAsking({ pdf, ask });
    return () => {
      stop();
      setAsking(null);
    };
  }, [pdf]);
  return asking;
};

type Props = { pdf: OpenPdf | null; texts: PageTexts; marks: readonly Mark[]; page: number };

/** Works out the boxes of all marked pages, the nearest to the page in view first, and keeps them while marks change. */
export const useCovers = ({ pdf, texts, marks, page }: Props): Covers => {
  const asking = useCoverWorker(pdf);
  const [pages, setPages] = useState<ReadonlyMap<number, PageCover>>(new Map());
  const [faults, setFaults] = useState<ReadonlySet<number>>(new Set());
  const latestTexts = useRef(texts);
  latestTexts.current = texts;
  const queue = useMemo(() => {
    if (!asking) return null;
    const run = async (job: Job) => {
      const plan = await planned(asking, job.page, job.marks);
      if (!plan) throw new RangeError('The page is too large to draw');
      const lines = await latestTexts.current.lines(job.page);
      const cover = pageCover(
        job.key,
        job.marks,
        plan,
        lines.flatMap(({ words }) => words),
      );
      setPages((known) => new Map(known).set(job.page, cover));
    };
    const onFault = (job: Job) => setFaults((known) => new Set(known).add(job.page));
    return createCoverQueue<Job>({ run, onFault });
  }, [asking]);
  useEffect(() => () => queue?.stop(), [queue]);
  const jobs = useMemo(
    () => [...byPage(marks)].map(([at, own]): Job => ({ page: at, marks: own, key: keyOf(own, texts.edition) })),
    [marks, texts.edition],
  );
  useEffect(() => {
    queue?.want([...jobs].sort((a, b) => Math.abs(a.page - page) - Math.abs(b.page - page)));
  }, [queue, jobs, page]);
  const burned: Covers['burned'] = async (wanted, own, width) => {
    const shape = pdf?.shapes[wanted - 1];
    if (!asking || !shape || !(await planned(asking, wanted, own))) return null;
    return asking.ask({ kind: 'burn', page: wanted, marks: own.map((mark) => wishOf(mark, shape)), width });
  };
  const open = jobs.filter((job) => pages.get(job.page)?.key !== job.key && !faults.has(job.page)).length;
  return { pages, open, faults, burned };
};

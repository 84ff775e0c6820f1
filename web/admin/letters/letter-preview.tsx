import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from '../review/viewer/open-pdf.ts';
import { PageList } from '../review/viewer/page-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

/** A letter that was not written yet, page by page, as it would go out. */
export const LetterPreview = ({ file }: { file: ArrayBuffer }) => {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [, setPage] = useState(1);
  useEffect(() => {
    let opened: OpenPdf | null = null;
    let isLeft = false;
    const run = async () => {
      opened = await openPdf(crypto.randomUUID(), file.slice(0));
      if (isLeft) opened.close();
      else setPdf(opened);
    };
    setPdf(null);
    run().catch((caught: unknown) => !isLeft && setError(caught));
    return () => {
      isLeft = true;
      opened?.close();
    };
  }, [file]);
  if (error) return <ProblemNote error={error} />;
  if (!pdf) return <p className="soft">Opening…</p>;
  return <PageList pdf={pdf} zoom={0.8} label="Pages of the letter" onPage={setPage} />;
};

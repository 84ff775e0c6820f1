import { type ReactNode, useState } from 'react';
import { PageList } from './page-list.tsx';
import { PdfGate } from './pdf-gate.tsx';
import { usePdf } from './use-pdf.ts';

/** A PDF to read, page by page, without tools. */
export const PdfView = ({ path, name }: { path: string; name: string }): ReactNode => {
  const state = usePdf(path);
  const [, setPage] = useState(1);
  return (
    <PdfGate state={state}>
      {(pdf) => <PageList pdf={pdf} zoom={1} label={`Pages of ${name}`} onPage={setPage} />}
    </PdfGate>
  );
};

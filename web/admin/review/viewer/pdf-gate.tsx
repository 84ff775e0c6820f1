import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNote } from '../../shell/problem-note.tsx';
import type { OpenPdf } from './open-pdf.ts';
import type { PdfState } from './use-pdf.ts';
import styles from './viewer.module.css';

type Props = { state: PdfState & { retry: () => void }; children: (pdf: OpenPdf) => ReactNode };

/** Shows progress until the file is open, and what to do when it cannot be. */
export const PdfGate = ({ state, children }: Props) => {
  if (state.error)
    return (
      <div className={styles.progress}>
        <ProblemNote error={state.error} onRetry={state.retry} />
      </div>
    );
  if (state.pdf) return children(state.pdf);
  return (
    <div className={styles.progress}>
      <Progress value={state.share * 100} aria-label="Fetching the document" w={220} />
      <p role="status" className="soft">
        {state.share < 1 ? 'Fetching the document…' : 'Opening the document…'}
      </p>
    </div>
  );
};

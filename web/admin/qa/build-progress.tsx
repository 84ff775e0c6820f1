import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BuildView, RequestView } from '#shared/api/staff.ts';
import { NoteDialog } from '../request/note-dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { failureWords, progressWords } from './build-words.ts';
import styles from './qa.module.css';

type Props = { view: RequestView; build: BuildView | undefined; error: unknown };

const Failed = ({ view, build }: { view: RequestView; build: BuildView | undefined }) => {
  const [isReturning, setReturning] = useState(false);
  const failure = build?.failure ?? view.request.packet?.failure;
  const document = view.documents.find((candidate) => candidate.id === failure?.documentId);
  const canReturn = view.actions.some((item) => item.action === 'return-to-redaction' && !item.blockedBy);
  return (
    <div className="note" data-tone="late" role="alert">
      <strong>The packet was not built, and nothing can leave</strong>
      <p>{failure ? failureWords(failure) : 'Return it to redaction and send it again.'}</p>
      {document && (
        <p>
          In{' '}
          <Link to="/requests/$id/review/$documentId" params={{ id: view.request.id, documentId: document.id }}>
            {document.name}
          </Link>
        </p>
      )}
      {canReturn && (
        <Button mt={8} variant="default" onClick={() => setReturning(true)}>
          Return with a note
        </Button>
      )}
      {isReturning && (
        <NoteDialog requestId={view.request.id} action="return-to-redaction" onClose={() => setReturning(false)} />
      )}
    </div>
  );
};

/** Pages done of total while the packet is built, or why it could not be. */
export const BuildProgress = ({ view, build, error }: Props) => {
  if (build?.status === 'failed') return <div className={styles.centre}>{<Failed view={view} build={build} />}</div>;
  const share = build && build.pagesTotal > 0 ? (build.pagesDone / build.pagesTotal) * 100 : 0;
  return (
    <div className={styles.centre}>
      <div className={styles.building}>
        <h2>The packet is being built</h2>
        <Progress value={share} size="lg" animated aria-label="Packet" />
        <p role="status">{build ? progressWords(build) : 'Starting…'}</p>
        {error !== null && error !== undefined && <ProblemNote error={error} />}
      </div>
    </div>
  );
};

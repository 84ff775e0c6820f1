import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BuildView, RequestView } from '#shared/api/staff.ts';
import { NoteDialog } from '../request/note-dialog.tsx';
import styles from '../request/request.module.css';
import { failureRule } from '../words/failure-words.ts';
import { failureWords } from './build-words.ts';

type Props = { view: RequestView; build: BuildView | undefined };
type Place = { documentId: string; name: string; page?: number };

const placeWords = ({ name, page }: Place): string => (page ? `Page ${page} of ${name}` : name);

/** Why nothing was built, the page it failed on, and the way to mend it. */
export const BuildFailed = ({ view, build }: Props) => {
  const navigate = useNavigate();
  const [isReturning, setReturning] = useState(false);
  const failure = build?.failure ?? view.request.packet?.failure;
  const document = view.documents.find((candidate) => candidate.id === failure?.documentId);
  const canReturn = view.actions.some((item) => item.action === 'return-to-redaction' && !item.blockedBy);
  const page = failure?.page === undefined ? {} : { page: failure.page };
  const place = document && { documentId: document.id, name: document.name, ...page };
  const mend = () => {
    if (!place || !failure) return;
    const params = { id: view.request.id, documentId: place.documentId };
    void navigate({ to: '/requests/$id/review/$documentId', params, search: { ...page, failed: failure.code } });
  };
  return (
    <div className="note" data-tone="late" role="alert">
      <strong>The packet was not built, and nothing can leave</strong>
      {place && <p>{placeWords(place)}</p>}
      <p>{failure ? failureWords(failure) : 'Return it to redaction and send it again.'}</p>
      <div className="row wrap" style={{ marginBlockStart: 10 }}>
        {place && (
          <Link
            to="/requests/$id/review/$documentId"
            params={{ id: view.request.id, documentId: place.documentId }}
            search={page}
            className={styles.buttonLink}
          >
            {place.page ? `Look at page ${place.page}` : 'Look at the document'}
          </Link>
        )}
        {canReturn && (
          <Button onClick={() => setReturning(true)}>{place ? 'Return it and mend this' : 'Return with a note'}</Button>
        )}
      </div>
      {isReturning && (
        <NoteDialog
          requestId={view.request.id}
          action="return-to-redaction"
          {...(place && failure ? { start: `${placeWords(place)}: ${failureRule(failure.code)}` } : {})}
          onClose={() => setReturning(false)}
          onDone={mend}
        />
      )}
    </div>
  );
};

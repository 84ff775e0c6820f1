import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { may } from '#shared/access/policy.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { LETTERS } from '#shared/letters/kinds.ts';
import type { Letter } from '#shared/letters/letter.ts';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords } from '../words/dates.ts';
import { ConfidentialDialog } from './confidential-dialog.tsx';
import { LetterViewer } from './letter-viewer.tsx';
import styles from './letters.module.css';

const WriteLetterDialog = lazy(() =>
  import('./write-letter-dialog.tsx').then((module) => ({ default: module.WriteLetterDialog })),
);

const fateOf = ({ sentBy, isForRequester, readAt }: Letter, timeZone: string): string => {
  if (readAt) return `opened ${instantWords(readAt, timeZone)}`;
  if (!isForRequester) return 'to post; the requester does not see it';
  return sentBy === 'print' ? 'to print, not opened yet' : 'mailed, not opened yet';
};

/** What was written to the requester or the patient, and whether they have it. */
export const LettersCard = ({ view }: { view: RequestView }) => {
  const { staff, timeZone } = useStaff();
  const [open, setOpen] = useState<Letter | 'new' | 'place' | null>(null);
  const { request, letters = [], actions } = view;
  const can = (action: string) => actions.some((item) => item.action === action && item.blockedBy === null);
  const place = request.confidentialContact;
  return (
    <section className="card" aria-labelledby="letters">
      <div className="card-head">
        <h2 id="letters">Letters</h2>
        {can('issue-letter') && (
          <Button variant="default" className="no-print" onClick={() => setOpen('new')}>
            Write a letter
          </Button>
        )}
      </div>
      <div className="card-body stack-tight">
        {letters.length === 0 ? (
          <p className="soft">No letters yet.</p>
        ) : (
          <ul className={styles.letters}>
            {letters.map((letter) => (
              <li key={letter.id}>
                <span>
                  {LETTERS[letter.kind].name}
                  <span className="soft small">
                    {' '}
                    {dateWords(letter.date)}, {letter.language === 'es' ? 'Spanish' : 'English'}, by{' '}
                    {letter.byName ?? 'Sallyport'}; {fateOf(letter, timeZone)}
                  </span>
                </span>
                {may(staff, 'read-letter') && (
                  <Button
                    variant="default"
                    className="no-print"
                    aria-label={`Open ${LETTERS[letter.kind].name} of ${dateWords(letter.date)}`}
                    onClick={() => setOpen(letter)}
                  >
                    Open
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {place && (
          <p className="note" data-tone="soon">
            The patient asked to be written to {place.means === 'post' ? 'by post' : 'by e-mail'}: {place.address}
          </p>
        )}
        {can('set-confidential-contact') && (
          <div className="no-print">
            <Button variant="subtle" onClick={() => setOpen('place')}>
              {place ? 'Change where to write' : 'Write to another place'}
            </Button>
          </div>
        )}
      </div>
      {open === 'new' && (
        <Suspense>
          <WriteLetterDialog request={request} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'place' && <ConfidentialDialog request={request} onClose={() => setOpen(null)} />}
      {open !== null && typeof open === 'object' && <LetterViewer letter={open} onClose={() => setOpen(null)} />}
    </section>
  );
};

import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Document } from '#shared/request/request.ts';
import { failureRule } from '../words/failure-words.ts';
import { coverPage } from './place-box.ts';
import type { Editing } from './review-tools.ts';
import type { OpenPdf } from './viewer/open-pdf.ts';
import { widened } from './widen.ts';

type Props = { document: Document; pdf: OpenPdf | null; editing: Editing; onPage: (page: number) => void };

/** The page on which the last packet failed, and what can be done about it here. */
export const FailureNote = ({ document, pdf, editing, onPage }: Props) => {
  const { page, failed } = useSearch({ strict: false });
  const [isDone, setDone] = useState(false);
  if (!failed || isDone || (page ?? 1) > document.pages) return null;
  const shape = pdf?.shapes[(page ?? 1) - 1];
  const own = editing.marks.filter((mark) => mark.page === page);
  return (
    <div className="note" data-tone="late" role="alert">
      <strong>{page ? `The last packet failed on page ${page}` : 'The last packet failed on this document'}</strong>
      <p>{failureRule(failed)}</p>
      <div className="row wrap" style={{ marginBlockStart: 8 }}>
        {page && (
          <Button variant="default" onClick={() => onPage(page)}>
            Go to page {page}
          </Button>
        )}
        {page && !editing.isReadOnly && (
          <>
            {own.length > 0 && shape && (
              <Button variant="default" onClick={() => editing.reshape(widened(own, shape.crop))}>
                Widen {own.length === 1 ? 'the mark' : `its ${own.length} marks`}
              </Button>
            )}
            <Button variant="default" onClick={() => coverPage(pdf, page, editing)}>
              Cover the page
            </Button>
          </>
        )}
        <Button variant="subtle" onClick={() => setDone(true)}>
          Hide this
        </Button>
      </div>
    </div>
  );
};

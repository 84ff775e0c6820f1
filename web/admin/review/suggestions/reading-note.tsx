import { Button, Progress, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DocumentId } from '#shared/ids.ts';
import { countOf } from '../../words/names.ts';
import type { PageTexts } from '../reading/use-page-text.ts';
import type { Suggestions } from './use-suggestions.ts';

const LEAST_NOTE = 3;

const ByEye = ({ onDone }: { onDone: (note: string) => void }) => {
  const [note, setNote] = useState('');
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim().length >= LEAST_NOTE) onDone(note.trim());
      }}
    >
      <TextInput label="What you looked for" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={note.trim().length < LEAST_NOTE}>
        I looked through it by eye
      </Button>
    </form>
  );
};

type Props = {
  documentId: DocumentId;
  pages: number;
  texts: PageTexts;
  suggestions: Suggestions;
  isReadOnly: boolean;
  onPage: (page: number) => void;
};

/** How far the document has been read, and what could not be: suggestions are only as good as the reading. */
export const ReadingNote = ({ documentId, pages, texts, suggestions, isReadOnly, onPage }: Props) => {
  const reading = suggestions.view?.readings.find((one) => one.documentId === documentId);
  const status = reading?.status ?? texts.status;
  if (status === 'waiting' || status === 'reading')
    return (
      <div role="status" className="stack-tight">
        <Progress value={(texts.pagesDone / Math.max(1, pages)) * 100} aria-label="Pages read" />
        <p className="soft small">
          {status === 'waiting'
            ? 'Waiting to be read. Suggestions appear here.'
            : `Reading page ${Math.min(texts.pagesDone + 1, pages).toLocaleString('en-US')} of ${countOf(pages, 'page')}. More may be suggested.`}
        </p>
      </div>
    );
  if (status === 'failed')
    return (
      <div className="note stack-tight" data-tone="soon">
        <strong>This document could not be read by machine</strong>
        <p className="small">
          Nothing can be suggested for it. Look through every page by eye before it is sent to QA.
        </p>
        {reading?.lookedThrough ? (
          <p className="tag" data-tone="good">
            Looked through
          </p>
        ) : (
          !isReadOnly && <ByEye onDone={suggestions.lookedThrough} />
        )}
      </div>
    );
  const unread = reading?.unread ?? [];
  if (unread.length === 0) return null;
  return (
    <p className="soft small">
      No words could be read on {unread.length === 1 ? 'page' : 'pages'}{' '}
      {unread.slice(0, 20).map((page) => (
        <Button key={page} variant="subtle" size="compact-xs" onClick={() => onPage(page)}>
          {page}
        </Button>
      ))}
      {unread.length > 20 && ` and ${unread.length - 20} more`}: look at them yourself.
    </p>
  );
};

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import type { Document } from '#shared/request/request.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { countOf } from '../../words/names.ts';
import type { PageTexts } from '../reading/use-page-text.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import { groupByKind, inPanelOrder, missedWords, strangePages } from './group.ts';
import { KindGroup } from './kind-group.tsx';
import { LastStep } from './last-step.tsx';
import { MissedWords } from './missed-words.tsx';
import { ReadingNote } from './reading-note.tsx';
import { RemoveDocument } from './remove-document.tsx';
import { SensitiveNote } from './sensitive-note.tsx';
import { StrangePage } from './strange-page.tsx';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions.ts';

type Props = {
  view: RequestView;
  document: Document;
  pdf: OpenPdf | null;
  page: number;
  texts: PageTexts;
  suggestions: Suggestions;
  isReadOnly: boolean;
  onShow: (suggestion: Suggestion) => void;
  onPage: (page: number) => void;
  onCoverPage: (page: number) => void;
};

/** The page in view, settled in one go. */
const OnThisPage = ({ page, suggestions, isReadOnly }: Pick<Props, 'page' | 'suggestions' | 'isReadOnly'>) => {
  const own = inPanelOrder(suggestions.open).filter((one) => one.page === page);
  if (own.length < 2 || isReadOnly) return null;
  return (
    <div className={styles.thisPage}>
      <span className="small">
        Page {page}: {countOf(own.length, 'suggestion')}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => suggestions.accept(own)}>
        Accept all on this page
      </Button>
    </div>
  );
};

const OtherDocuments = ({ view, others }: { view: RequestView; others: readonly Suggestion[] }) => {
  const counts = Map.groupBy(others, (one) => one.documentId);
  const documents = view.documents.filter(({ id }) => counts.has(id));
  if (documents.length === 0) return null;
  return (
    <section>
      <h2 className={styles.head}>In other documents</h2>
      <ul>
        {documents.map(({ id, name }) => (
          <li key={id} className={styles.other}>
            <Link to="/requests/$id/review/$documentId" params={{ id: view.request.id, documentId: id }}>
              {name}
            </Link>
            <span className="soft small">{countOf(counts.get(id)?.length ?? 0, 'suggestion')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What may have to be covered. Another patient's pages first; nothing is marked until a person accepts it. */
export const SuggestionsPanel = (props: Props) => {
  const { view, document, pdf, texts, suggestions, isReadOnly, onShow } = props;
  const [isRemoving, setRemoving] = useState(false);
  const { open, others } = suggestions;
  const missed = missedWords([...open, ...others], document.id);
  const canRemove = view.actions.some((item) => item.action === 'remove-document' && item.blockedBy === null);
  const isDone = suggestions.view?.status === 'ready' && open.length === 0 && missed.length === 0;
  return (
    <div className="stack">
      <ReadingNote
        {...{ texts, suggestions, isReadOnly }}
        documentId={document.id}
        pages={document.pages}
        onPage={props.onPage}
      />
      {suggestions.error !== null && <ProblemNote error={suggestions.error} onRetry={suggestions.retry} />}
      <LastStep last={suggestions.last} />
      {strangePages(open).map((strange) => (
        <StrangePage
          key={strange.page}
          {...{ strange, suggestions, isReadOnly, onShow }}
          onCoverPage={props.onCoverPage}
          onRemoveDocument={canRemove ? () => setRemoving(true) : null}
        />
      ))}
      {!isReadOnly && suggestions.view?.suggestSensitive && <SensitiveNote view={view} />}
      <OnThisPage {...props} />
      <MissedWords {...{ missed, view, suggestions, isReadOnly, onShow }} />
      {groupByKind(open).map((group) => (
        <KindGroup key={group.kind} {...{ group, pdf, texts, suggestions, isReadOnly, onShow }} />
      ))}
      {isDone && (
        <p className="soft">Nothing is suggested that is not settled. Machines miss things: read the pages.</p>
      )}
      {(suggestions.view?.more ?? 0) > 0 && (
        <p className="soft small">
          {countOf(suggestions.view?.more ?? 0, 'more suggestion')} follow as these are settled.
        </p>
      )}
      <OtherDocuments view={view} others={others.filter(({ kind }) => kind !== 'repeat')} />
      {isRemoving && <RemoveDocument view={view} document={document} onClose={() => setRemoving(false)} />}
    </div>
  );
};

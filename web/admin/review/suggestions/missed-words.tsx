import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RequestView } from '#shared/api/staff.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import type { Missed } from './group.ts';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions.ts';

type Props = {
  missed: readonly Missed[];
  view: RequestView;
  suggestions: Suggestions;
  isReadOnly: boolean;
  onShow: (suggestion: Suggestion) => void;
};

/** The same page may hold a word twice: one button a page, to the first. */
const firstPerPage = (places: readonly Suggestion[]): Suggestion[] =>
  places.filter((one, at) => places.findIndex((other) => other.page === one.page) === at);

const Elsewhere = ({ places, view }: { places: readonly Suggestion[]; view: RequestView }) =>
  [...Map.groupBy(places, (one) => one.documentId)].map(([documentId, own]) => (
    <Link
      key={documentId}
      to="/requests/$id/review/$documentId"
      params={{ id: view.request.id, documentId }}
      search={{ page: own[0]?.page ?? 1 }}
      className="small"
    >
      {view.documents.find((one) => one.id === documentId)?.name ?? 'Another document'}, page{' '}
      {firstPerPage(own)
        .map(({ page }) => page)
        .join(', ')}
    </Link>
  ));

/** Words that are covered in one place and stand uncovered in another. */
export const MissedWords = ({ missed, view, suggestions, isReadOnly, onShow }: Props) =>
  missed.length === 0 ? null : (
    <section aria-labelledby="missed-words">
      <div className={styles.head}>
        <h2 id="missed-words">
          Covered here, still standing elsewhere <span className="soft">{missed.length}</span>
        </h2>
      </div>
      <ul>
        {missed.map(({ text, here, elsewhere }) => (
          <li key={text} className={styles.row}>
            <p>
              <mark>{text}</mark>
            </p>
            {here.length > 0 && (
              <p className={styles.pages}>
                <span className="soft small">also on page</span>
                {firstPerPage(here).map((one) => (
                  <button
                    key={one.id}
                    type="button"
                    className={styles.page}
                    aria-label={`${text} on page ${one.page}`}
                    onClick={() => onShow(one)}
                  >
                    {one.page}
                  </button>
                ))}
              </p>
            )}
            {elsewhere.length > 0 && (
              <p className={styles.pages}>
                <span className="soft small">in</span> <Elsewhere places={elsewhere} view={view} />
              </p>
            )}
            {!isReadOnly && (
              <div className={styles.actions}>
                {here.length > 0 && (
                  <Button size="compact-xs" onClick={() => suggestions.accept(here)}>
                    {here.length === 1 ? 'Mark it' : `Mark all ${here.length}`}
                    <span className="hidden-label">
                      {here.length === 1 ? '' : ' places'} of {text} on these pages
                    </span>
                  </Button>
                )}
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Ignore ${text}`}
                  onClick={() => suggestions.reject([...here, ...elsewhere])}
                >
                  Ignore
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

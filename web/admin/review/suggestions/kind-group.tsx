import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import type { PageTexts } from '../reading/use-page-text.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import type { KindGroup as Group } from './group.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions.ts';

const FIRST_ROWS = 50;

type Props = {
  group: Group;
  pdf: OpenPdf | null;
  texts: PageTexts;
  suggestions: Suggestions;
  isReadOnly: boolean;
  onShow: (suggestion: Suggestion) => void;
};

/** All suggestions of one kind; the whole kind is accepted or rejected at once after it has been seen. */
export const KindGroup = ({ group, pdf, texts, suggestions, isReadOnly, onShow }: Props) => {
  const [isWhole, setWhole] = useState(false);
  const all = group.suggestions;
  const shown = isWhole ? all : all.slice(0, FIRST_ROWS);
  return (
    <section aria-label={group.name}>
      <div className={styles.head}>
        <h2>
          {group.name} <span className="soft">{all.length.toLocaleString('en-US')}</span>
        </h2>
        {!isReadOnly && all.length > 1 && (
          <span className={styles.actions}>
            <Button size="compact-xs" variant="default" onClick={() => suggestions.accept(all)}>
              Accept all
              <span className="hidden-label">
                {' '}
                {all.length} of: {group.name}
              </span>
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => suggestions.reject(all)}>
              Reject all
              <span className="hidden-label">
                {' '}
                {all.length} of: {group.name}
              </span>
            </Button>
          </span>
        )}
      </div>
      <ul>
        {shown.map((suggestion) => (
          <SuggestionRow
            key={suggestion.id}
            {...{ suggestion, texts, suggestions, isReadOnly, onShow }}
            shape={pdf?.shapes[suggestion.page - 1]}
          />
        ))}
      </ul>
      {shown.length < all.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          Show all {all.length.toLocaleString('en-US')}
        </Button>
      )}
    </section>
  );
};

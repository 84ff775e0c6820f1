import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import type { PageShape } from '../geometry.ts';
import type { PageTexts } from '../reading/use-page-text.ts';
import { sureness } from './group.ts';
import styles from './suggestions.module.css';
import { useContext } from './use-context.ts';
import type { Suggestions } from './use-suggestions.ts';

type Props = {
  suggestion: Suggestion;
  shape: PageShape | undefined;
  texts: PageTexts;
  suggestions: Suggestions;
  isReadOnly: boolean;
  onShow: (suggestion: Suggestion) => void;
};

/** One place that may have to be covered: what was seen, where, how sure and why. */
export const SuggestionRow = ({ suggestion, shape, texts, suggestions, isReadOnly, onShow }: Props) => {
  const row = useRef<HTMLLIElement>(null);
  const { before, after } = useContext({ suggestion, shape, texts, row });
  const isChosen = suggestions.chosen === suggestion.id;
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={row} className={styles.row} data-chosen={isChosen}>
      <button type="button" className={styles.found} aria-current={isChosen} onClick={() => onShow(suggestion)}>
        <span className={styles.quote}>
          {before && <span className="soft">{before} </span>}
          <mark>{suggestion.text}</mark>
          {after && <span className="soft"> {after}</span>}
        </span>
        <span className={`soft small ${styles.where}`}>
          Page {suggestion.page} · {sureness(suggestion.confidence)}
        </span>
      </button>
      <p className="soft small">{suggestion.why}</p>
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button
            size="compact-xs"
            aria-label={`Accept: mark ${suggestion.text} on page ${suggestion.page}`}
            onClick={() => suggestions.accept([suggestion])}
          >
            Accept
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Reject ${suggestion.text} on page ${suggestion.page}`}
            onClick={() => suggestions.reject([suggestion])}
          >
            Reject
          </Button>
        </div>
      )}
    </li>
  );
};

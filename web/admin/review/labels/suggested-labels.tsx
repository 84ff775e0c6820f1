import { Button } from '@mantine/core';
import { LABELS, type Label } from '#shared/law/sensitivity/labels.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import type { Suggestions } from '../suggestions/use-suggestions.ts';
import styles from './labels.module.css';
import { pagesWords, stretchesOf } from './page-words.ts';
import type { Labels } from './use-labels.ts';

type Props = { suggestions: Suggestions; labels: Labels; onPage: (page: number) => void };

const byLabel = (open: readonly Suggestion[]): [Label, Suggestion[]][] => {
  const groups = new Map<Label, Suggestion[]>();
  for (const one of open) if (one.label) groups.set(one.label, [...(groups.get(one.label) ?? []), one]);
  return [...groups];
};

/** Pages on which a program saw specially protected matter. A label takes the place of covering single words. */
export const SuggestedLabels = ({ suggestions, labels, onPage }: Props) => {
  const groups = byLabel(suggestions.open);
  if (groups.length === 0 || labels.isReadOnly) return null;
  const accept = async (label: Label, found: readonly Suggestion[]) => {
    const stretches = stretchesOf(found.map(({ page }) => page));
    const isSaved = await labels.add(stretches.map((stretch) => ({ label, ...stretch, source: 'suggestion' })));
    if (isSaved) suggestions.reject(found);
  };
  return (
    <section className="stack-tight" aria-label="Suggested labels">
      <h2 className={styles.head}>Suggested</h2>
      <ul>
        {groups.map(([label, found]) => (
          <li key={label} className={styles.row}>
            <button type="button" className={styles.plain} onClick={() => onPage(found[0]?.page ?? 1)}>
              <strong>{LABELS[label].name}</strong>
              <span className="soft small">{pagesWords(found.map(({ page }) => page))}</span>
            </button>
            <Button
              size="compact-xs"
              variant="default"
              loading={labels.isPending}
              aria-label={`Label as ${LABELS[label].name}: ${pagesWords(found.map(({ page }) => page))}`}
              onClick={() => void accept(label, found)}
            >
              Label these
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

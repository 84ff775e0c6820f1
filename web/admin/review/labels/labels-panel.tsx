import { Button } from '@mantine/core';
import type { RequestView } from '#shared/api/staff.ts';
import { LABELS } from '#shared/law/sensitivity/labels.ts';
import type { Document } from '#shared/request/request.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useStaff } from '../../shell/use-staff.ts';
import { instantWords } from '../../words/dates.ts';
import { countOf } from '../../words/names.ts';
import type { Suggestions } from '../suggestions/use-suggestions.ts';
import { LabelForm } from './label-form.tsx';
import styles from './labels.module.css';
import { stretchWords } from './page-words.ts';
import { SuggestedLabels } from './suggested-labels.tsx';
import { type Labels, useLabels } from './use-labels.ts';

type Props = {
  view: RequestView;
  document: Document;
  page: number;
  suggestions: Suggestions;
  onPage: (page: number) => void;
};

const SOURCES = { staff: 'by staff', suggestion: 'from a suggestion', department: 'from its department' } as const;

/** Nothing is sent on before somebody says that every page was looked at. */
const Confirmation = ({ labels, pages }: { labels: Labels; pages: number }) => {
  const { timeZone } = useStaff();
  if (labels.reviewed)
    return (
      <div className="note stack-tight" data-tone="good">
        <p className="small">
          Every page was looked at, {instantWords(labels.reviewed.at, timeZone)}.{' '}
          {labels.labels.length === 0 ? 'Nothing is specially protected.' : 'The labels below are complete.'}
        </p>
        {!labels.isReadOnly && (
          <div>
            <Button variant="subtle" size="compact-xs" onClick={() => void labels.confirm(false)}>
              Take this back
            </Button>
          </div>
        )}
      </div>
    );
  if (labels.isReadOnly) return <p className="soft small">Nobody has said that every page was looked at.</p>;
  return (
    <div className="note stack-tight" data-tone="soon">
      <p className="small">
        Look at all {countOf(pages, 'page')}, label what is specially protected, then confirm. Until then the request
        cannot go to QA.
      </p>
      <div>
        <Button loading={labels.isPending} onClick={() => void labels.confirm(true)}>
          I have looked at every page
        </Button>
      </div>
    </div>
  );
};

const List = ({ labels, onPage }: { labels: Labels; onPage: (page: number) => void }) => (
  <section className="stack-tight" aria-label="Labels of this document">
    <h2 className={styles.head}>Labels of this document</h2>
    {labels.labels.length === 0 && <p className="soft small">None.</p>}
    <ul>
      {labels.labels.map((one) => (
        <li key={`${one.label}-${one.from}-${one.to}-${one.source}`} className={styles.row}>
          <button type="button" className={styles.plain} onClick={() => onPage(one.from)}>
            <strong>{LABELS[one.label].name}</strong>
            <span className="soft small">
              {stretchWords(one)} · {SOURCES[one.source]}
            </span>
          </button>
          {!labels.isReadOnly && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Remove the label ${LABELS[one.label].name} from ${stretchWords(one)}`}
              onClick={() => void labels.remove(one)}
            >
              Remove
            </Button>
          )}
        </li>
      ))}
    </ul>
  </section>
);

/** What is specially protected, page by page. Whether a page may go depends on the consents: the request page shows it. */
export const LabelsPanel = ({ view, document, page, suggestions, onPage }: Props) => {
  const labels = useLabels(view, document.id);
  return (
    <div className="stack">
      <Confirmation labels={labels} pages={document.pages} />
      {labels.error !== null && labels.error !== undefined && <ProblemNote error={labels.error} />}
      {!labels.isReadOnly && <LabelForm page={page} pages={document.pages} labels={labels} />}
      <SuggestedLabels {...{ suggestions, labels, onPage }} />
      <List labels={labels} onPage={onPage} />
    </div>
  );
};

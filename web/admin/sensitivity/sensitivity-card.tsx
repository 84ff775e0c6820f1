import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SensitivityView } from '#shared/api/sensitivity.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { judge } from '#shared/request/workflow.ts';
import { useStaff } from '../shell/use-staff.ts';
import { countOf } from '../words/names.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { ConsentList } from './consent-list.tsx';
import { DocumentReview } from './document-review.tsx';
import { LabelRow } from './label-row.tsx';
import styles from './sensitivity.module.css';

const headOf = ({ pages, documents }: SensitivityView) => {
  if (documents.some(({ reviewed }) => !reviewed)) return { words: 'Pages not looked at yet', tone: 'soon' };
  if (pages.open > 0) return { words: `${countOf(pages.open, 'page')} undecided`, tone: 'soon' };
  if (pages.withheld > 0) return { words: `${countOf(pages.withheld, 'page')} stay behind`, tone: 'late' };
  return { words: 'Every page may go', tone: 'good' };
};

const ForRecipient = ({ words, notices }: Pick<SensitivityView, 'words' | 'notices'>) =>
  words === undefined && notices.length === 0 ? null : (
    <div className="note stack-tight">
      {words !== undefined && (
        <p className="small">
          The recipient will read: <q>{words}</q>
        </p>
      )}
      {notices.map((notice) => (
        <details key={notice} className="small">
          <summary>A statement goes with the pages, word for word</summary>
          <p className={styles.notice}>{notice}</p>
        </details>
      ))}
    </div>
  );

/** Labels x coverage: what is specially protected here, which paper covers it today, and what stays behind. */
export const SensitivityCard = ({ view }: { view: RequestView }) => {
  const { staff } = useStaff();
  const [isAdding, setAdding] = useState(false);
  const { sensitivity, request } = view;
  if (!sensitivity || (sensitivity.documents.length === 0 && sensitivity.consents.length === 0)) return null;
  const head = headOf(sensitivity);
  const canRecord = judge(request, 'record-consent', staff).ok;
  return (
    <section className="card" aria-labelledby="protection">
      <div className="card-head">
        <h2 id="protection">Special protection</h2>
        {sensitivity.documents.length > 0 && (
          <span className="tag" data-tone={head.tone}>
            {head.words}
          </span>
        )}
      </div>
      <div className="card-body stack">
        <DocumentReview view={view} documents={sensitivity.documents} />
        {sensitivity.labels.length === 0 && (
          <p className="soft small">No page is labelled. Labels are set on the review screen, page by page.</p>
        )}
        <ul>
          {sensitivity.labels.map((judged) => (
            <LabelRow key={judged.label} judged={judged} sensitivity={sensitivity} view={view} />
          ))}
        </ul>
        <ForRecipient {...sensitivity} />
        <ConsentList view={view} consents={sensitivity.consents} asOf={sensitivity.asOf} />
        {canRecord && (
          <div>
            <Button variant="default" onClick={() => setAdding(true)}>
              Record a consent or order
            </Button>
          </div>
        )}
      </div>
      {isAdding && <ConsentDialog view={view} asOf={sensitivity.asOf} onClose={() => setAdding(false)} />}
    </section>
  );
};

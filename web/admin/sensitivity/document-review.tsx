import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SensitivityView } from '#shared/api/sensitivity.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { judge } from '#shared/request/workflow.ts';
import { useStaff } from '../shell/use-staff.ts';
import { OverrideDialog } from './override-dialog.tsx';
import styles from './sensitivity.module.css';

type Props = { view: RequestView; documents: SensitivityView['documents'] };
type Row = Props['documents'][number];

const Outside = ({ view, row }: { view: RequestView; row: Row }) => {
  const { staff } = useStaff();
  const [isAsking, setAsking] = useState(false);
  if (row.outside.length === 0) return null;
  if (row.override) return <p className="soft small">Was not asked for; let in: {row.override.reason}</p>;
  const added = view.documents.find(({ id }) => id === row.documentId)?.addedBy;
  const canLetIn = judge(view.request, 'override-scope', staff).ok && added !== staff.personId;
  return (
    <>
      <p className="small">
        {row.outside.map(({ fact }) => fact).join('. ')}. Remove it, or have another person let it in with a reason.
      </p>
      {canLetIn && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            Let it in
          </Button>
        </div>
      )}
      {isAsking && (
        <OverrideDialog requestId={view.request.id} documentId={row.documentId} onClose={() => setAsking(false)} />
      )}
    </>
  );
};

/** Documents that still stop the request: not looked at page by page, or not asked for. */
export const DocumentReview = ({ view, documents }: Props) => {
  const open = documents.filter(({ reviewed, outside }) => !reviewed || outside.length > 0);
  if (open.length === 0) return null;
  return (
    <ul>
      {open.map((row) => (
        <li key={row.documentId} className={styles.label}>
          <div className="row wrap between">
            <Link to="/requests/$id/review/$documentId" params={{ id: view.request.id, documentId: row.documentId }}>
              {view.documents.find(({ id }) => id === row.documentId)?.name}
            </Link>
            {!row.reviewed && (
              <span className="tag" data-tone="soon">
                Pages not looked at yet
              </span>
            )}
          </div>
          <Outside view={view} row={row} />
        </li>
      ))}
    </ul>
  );
};

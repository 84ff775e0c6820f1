import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import type { Document } from '#shared/request/request.ts';
import { judge } from '#shared/request/workflow.ts';
import { useAction } from '../api/use-action.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { bytesWords, dateWords } from '../words/dates.ts';
import { countOf, DOCUMENT_KIND_NAMES, recordTypeName } from '../words/names.ts';
import { AddRecords } from './add-records.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import styles from './request.module.css';
import { originalName } from './source-words.ts';

type PaperProps = { papers: Document[]; onView: (document: Document) => void };

const Papers = ({ papers, onView }: PaperProps) =>
  papers.length === 0 ? null : (
    <ul className={styles.papers}>
      {papers.map((paper) => (
        <li key={paper.id} className="row">
          <span className="tag" data-tone="accent">
            {DOCUMENT_KIND_NAMES[paper.kind]}
          </span>
          <span>{paper.name}</span>
          <span className="soft small">
            {countOf(paper.pages, 'page')}, {bytesWords(paper.bytes)}
          </span>
          <Button
            variant="default"
            className="no-print"
            onClick={() => onView(paper)}
            aria-label={`View ${paper.name}`}
          >
            View
          </Button>
        </li>
      ))}
    </ul>
  );

type RowProps = { record: Document; marks: number; canReview: boolean; canRemove: boolean; onView: () => void };

const RecordRow = ({ record, marks, canReview, canRemove, onView }: RowProps) => {
  const { act, error, isPending } = useAction(record.requestId);
  return (
    <tr>
      <th scope="row">
        {recordTypeName(record.recordType)}
        <div className="soft small">
          {record.name}
          {record.originalType && ` · made from ${originalName(record.originalType)}`}
        </div>
        {error && <ProblemNote error={error} />}
      </th>
      <td className="nowrap">
        {record.recordDate ? dateWords(record.recordDate) : <span className="soft">no date</span>}
      </td>
      <td className={styles.number}>{record.pages.toLocaleString('en-US')}</td>
      <td className={styles.number}>{marks}</td>
      <td className="no-print">
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          {canReview ? (
            <Link
              to="/requests/$id/review/$documentId"
              params={{ id: record.requestId, documentId: record.id }}
              className={styles.buttonLink}
              aria-label={`Review ${record.name}`}
            >
              Review
            </Link>
          ) : (
            <Button variant="default" onClick={onView} aria-label={`View ${record.name}`}>
              View
            </Button>
          )}
          {canRemove && (
            <Button
              variant="subtle"
              color="red"
              loading={isPending}
              aria-label={`Remove ${record.name}`}
              onClick={() => void act('remove-document', { documentId: record.id }).catch(() => undefined)}
            >
              Remove
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
};

/** Papers that came with the request, and the records gathered for it. */
export const Documents = ({ view }: { view: RequestView }) => {
  const { staff } = useStaff();
  const [shown, setShown] = useState<Document | null>(null);
  const records = view.documents.filter((document) => document.kind === 'record');
  const may = (action: string) => view.actions.some((item) => item.action === action && item.blockedBy === null);
  const canReview = judge(view.request, 'save-marks', staff).ok;
  return (
    <section className="card" aria-labelledby="documents">
      <div className="card-head">
        <h2 id="documents">Documents</h2>
        {may('add-document') && <AddRecords view={view} />}
      </div>
      <div className="card-body stack">
        <Papers papers={view.documents.filter((document) => document.kind !== 'record')} onView={setShown} />
        {records.length === 0 ? (
          <p className="soft">
            {may('add-document') ? 'No records yet. Add them from the chart, or upload a PDF.' : 'No records yet.'}
          </p>
        ) : (
          <table className={styles.records}>
            <caption className="hidden-label">Records</caption>
            <thead>
              <tr>
                <th scope="col">Record</th>
                <th scope="col">Date</th>
                <th scope="col" className={styles.number}>
                  Pages
                </th>
                <th scope="col" className={styles.number}>
                  Marks
                </th>
                <td className="no-print" />
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <RecordRow
                  key={record.id}
                  record={record}
                  marks={view.markCounts[record.id] ?? 0}
                  canReview={canReview}
                  canRemove={may('remove-document')}
                  onView={() => setShown(record)}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {shown && <DocumentViewer document={shown} onClose={() => setShown(null)} />}
    </section>
  );
};

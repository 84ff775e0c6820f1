import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { judge } from '#shared/request/workflow.ts';
import { marksQuery, requestQuery } from '../api/queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { ReviewDesk } from './review-desk.tsx';

/** Review of one record: waits for the request and its saved marks, then opens the desk. */
export const ReviewPage = () => {
  const { id, documentId } = useParams({ from: '/requests/$id/review/$documentId' });
  const { staff } = useStaff();
  const request = useQuery(requestQuery(id));
  const saved = useQuery({ ...marksQuery(id, documentId), refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 });
  const error = request.error ?? saved.error;
  const view = request.data?.body;
  const document = view?.documents.find((candidate) => candidate.id === documentId);
  if (view && document && saved.data && staff.personId)
    return (
      <ReviewDesk
        key={documentId}
        view={view}
        document={document}
        saved={saved.data.marks}
        isReadOnly={!judge(view.request, 'save-marks', staff).ok}
      />
    );
  return (
    <div className="stack">
      <PageTitle title="Review" />
      {error && <ProblemNote error={error} onRetry={() => void Promise.all([request.refetch(), saved.refetch()])} />}
      {view && !document && <p>This document is not part of the request any more.</p>}
      {!error && (!view || !saved.data) && <p className="soft">Loading…</p>}
    </div>
  );
};

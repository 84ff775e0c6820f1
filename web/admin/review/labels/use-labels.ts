import type { RequestView } from '#shared/api/staff.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { LabelRange } from '#shared/law/sensitivity/labels.ts';
import { judge } from '#shared/request/workflow.ts';
import { useAction } from '../../api/use-action.ts';
import { useStaff } from '../../shell/use-staff.ts';

const rowOf = (view: RequestView, documentId: string) =>
  view.sensitivity?.documents.find((row) => row.documentId === documentId);

/** The labels of one document as they are saved, in the order of its pages. */
export const labelsOf = (view: RequestView, documentId: string): LabelRange[] =>
  (rowOf(view, documentId)?.labels ?? [])
    .map(({ label, from, to, source, note }) => ({ label, from, to, source, ...(note ? { note } : {}) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.label.localeCompare(b.label));

/** What a reviewer may do with the labels of a document: each change is saved at once. */
export const useLabels = (view: RequestView, documentId: DocumentId) => {
  const { staff } = useStaff();
  const { act, error, isPending, isBusy } = useAction(view.request.id);
  const labels = labelsOf(view, documentId);
  const reviewed = rowOf(view, documentId)?.reviewed;
  const save = async (next: LabelRange[], isReviewed: boolean): Promise<boolean> => {
    try {
      await act('save-labels', { documentId, labels: next, reviewed: isReviewed });
      return true;
    } catch {
      return false;
    }
  };
  return {
    labels,
    reviewed,
    isReadOnly: !judge(view.request, 'save-labels', staff).ok,
    add: (added: readonly LabelRange[]) => save([...labels, ...added], reviewed !== undefined),
    remove: (gone: LabelRange) =>
      save(
        labels.filter((one) => one !== gone),
        reviewed !== undefined,
      ),
    confirm: (isReviewed: boolean) => save(labels, isReviewed),
    isPending: isPending || isBusy,
    error,
  };
};
export type Labels = ReturnType<typeof useLabels>;

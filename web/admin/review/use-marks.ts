import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { type Mark, marks as marksSchema } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import type { Document } from '#shared/request/request.ts';
import { marksQuery } from '../api/queries.ts';
import { readDraft } from './unsaved-draft.ts';
import { useAutosave } from './use-autosave.ts';
import { useEditing } from './use-editing.ts';

type Props = { view: RequestView; document: Document; saved: Mark[]; isReadOnly: boolean };

/** Marks with what makes them last: undo, autosave, and a warning before unsaved work is left. */
export const useMarks = ({ view, document, saved, isReadOnly }: Props, reason: RedactionReason) => {
  const client = useQueryClient();
  const [start] = useState(() => (isReadOnly ? null : readDraft(document.id, marksSchema)) ?? saved);
  const { editing, load, undo, redo } = useEditing({ marks: start, isReadOnly, reason });
  const target = { requestId: view.request.id, documentId: document.id };
  const autosave = useAutosave(target, editing.marks, saved);
  useBlocker({
    shouldBlockFn: async () =>
      autosave.isDirty() && !(await autosave.flush()) && !window.confirm('Leave without saving the last marks?'),
    enableBeforeUnload: () => autosave.isDirty(),
  });
  const theirs = async () =>
    (await client.fetchQuery({ ...marksQuery(target.requestId, target.documentId), staleTime: 0 })).marks;
  const takeTheirs = async () => {
    const marks = await theirs();
    load(marks);
    await autosave.rebase(marks);
  };
  const keepMine = async () => autosave.rebase(await theirs());
  return { editing, undo, redo, autosave, takeTheirs, keepMine };
};

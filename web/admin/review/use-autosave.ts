import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DocumentId, RequestId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { isStale } from '../api/client.ts';
import { marksQuery, requestQuery } from '../api/queries.ts';
import { suggestionsQuery } from '../api/reviewing.ts';
import { useAction } from '../api/use-action.ts';
import { sameMarks } from './marks.ts';
import { forgetDraft, keepDraft } from './unsaved-draft.ts';

const PAUSE_MS = 1000;

export type SaveState =
  | { kind: 'clean'; at: Date | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'conflict' }
  | { kind: 'failed'; error: unknown };

type Target = { requestId: RequestId; documentId: DocumentId };

/** Saves once, and once more when only the request's version moved while these marks did not. */
const useSave = ({ requestId, documentId }: Target) => {
  const client = useQueryClient();
  const { act } = useAction(requestId);
  return async (marks: readonly Mark[], base: readonly Mark[]): Promise<'saved' | 'conflict'> => {
    const body = { documentId, marks: [...marks] };
    try {
      await act('save-marks', body);
    } catch (error) {
      if (!isStale(error)) throw error;
      await client.refetchQueries({ queryKey: requestQuery(requestId).queryKey });
      const theirs = await client.fetchQuery({ ...marksQuery(requestId, documentId), staleTime: 0 });
      if (!sameMarks(theirs.marks, base)) return 'conflict';
      await act('save-marks', body);
    }
    void client.invalidateQueries({ queryKey: suggestionsQuery(requestId).queryKey });
    client.setQueryData(marksQuery(requestId, documentId).queryKey, (old) => old && { ...old, marks: [...marks] });
    return 'saved';
  };
};

/** Saves a second after the last change, one save at a time; what cannot be saved is kept in this tab. */
export const useAutosave = (target: Target, marks: readonly Mark[], loaded: readonly Mark[]) => {
  const save = useSave(target);
  const [state, setState] = useState<SaveState>({ kind: 'clean', at: null });
  const base = useRef<readonly Mark[]>(loaded);
  const latest = useRef(marks);
  const inFlight = useRef<Promise<void> | null>(null);
  latest.current = marks;
  const isDirty = () => !sameMarks(latest.current, base.current);

  const once = async () => {
    const sent = latest.current;
    setState({ kind: 'saving' });
    try {
      if ((await save(sent, base.current)) === 'conflict') return setState({ kind: 'conflict' });
      base.current = sent;
      forgetDraft(target.documentId);
      setState(isDirty() ? { kind: 'waiting' } : { kind: 'clean', at: new Date() });
    } catch (error) {
      keepDraft(target.documentId, latest.current);
      setState({ kind: 'failed', error });
    }
  };
  /** Saves now what is not saved yet; true when everything is. */
  const flush = async (): Promise<boolean> => {
    await inFlight.current;
    if (isDirty()) {
      inFlight.current = once();
      await inFlight.current;
      inFlight.current = null;
    } else setState((now) => (now.kind === 'clean' ? now : { kind: 'clean', at: new Date() }));
    return !isDirty();
  };
  const run = useRef(flush);
  run.current = flush;
  useEffect(() => {
    if (sameMarks(marks, base.current)) return;
    setState((now) => (now.kind === 'saving' || now.kind === 'conflict' ? now : { kind: 'waiting' }));
    const timer = window.setTimeout(() => void run.current(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [marks]);

  /** After a conflict: what the server has now counts as saved, and these marks go on from there. */
  const rebase = async (theirs: readonly Mark[]) => {
    base.current = theirs;
    setState({ kind: 'waiting' });
    await run.current();
  };
  return { state, isDirty, flush, rebase };
};

import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { SuggestionsView } from '#shared/api/suggestions.ts';
import type { DocumentId, RequestId } from '#shared/ids.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { suggestionsQuery } from '../../api/reviewing.ts';
import { markOver } from '../new-mark.ts';
import type { Editing } from '../review-tools.ts';
import { type Decision, decisionBodies } from './decision-bodies.ts';
import { countPerPage, stillOpen } from './group.ts';
import { remember } from './remember.ts';
import { useDecide } from './use-decide.ts';

export type Suggestions = {
  view: SuggestionsView | undefined;
  /** Of this document, not decided and not covered; and the same of the request's other documents. */
  open: Suggestion[];
  others: Suggestion[];
  perPage: ReadonlyMap<number, number>;
  chosen: string | null;
  choose: (id: string | null) => void;
  accept: (suggestions: readonly Suggestion[]) => void;
  reject: (suggestions: readonly Suggestion[]) => void;
  samePatient: (suggestions: readonly Suggestion[], note: string) => void;
  lookedThrough: (note: string) => void;
  /** What was decided last, for as long as it can be taken back. */
  last: { words: string; undo: () => void } | null;
  error: unknown;
  retry: () => void;
};

type Props = { requestId: RequestId; documentId: DocumentId; editing: Editing };

/** Suggestions of the open document: what is open, and what may be done with it. Nothing is ever applied by itself. */
export const useSuggestions = ({ requestId, documentId, editing }: Props): Suggestions => {
  const query = useQuery(suggestionsQuery(requestId));
  const { send, error } = useDecide(requestId);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<{ words: string; undo: () => void } | null>(null);
  const seen = useRef<ReadonlyMap<string, Suggestion>>(new Map());
  const view = query.data;
  const all = useMemo(() => {
    if (view) seen.current = remember(seen.current, view);
    return [...seen.current.values()];
  }, [view]);
  const open = useMemo(
    () => stillOpen(all, documentId, editing.marks).filter(({ id }) => !hidden.has(id)),
    [all, documentId, editing.marks, hidden],
  );
  const hide = (ids: readonly string[]) => setHidden((known) => new Set([...known, ...ids]));
  const show = (ids: readonly string[]) => setHidden((known) => new Set([...known].filter((id) => !ids.includes(id))));
  const decide = async (suggestions: readonly Suggestion[], decision: Decision, words: string) => {
    const ids = suggestions.map(({ id }) => id);
    hide(ids);
    const takeBack = () => {
      setLast(null);
      show(ids);
      void send(decisionBodies(suggestions, { decision: 'open' }));
    };
    setLast({ words, undo: takeBack });
    if (await send(decisionBodies(suggestions, decision))) return;
    setLast(null);
    show(ids);
  };
  const accept = (suggestions: readonly Suggestion[]) => {
    if (editing.isReadOnly || suggestions.length === 0) return;
    const marks = suggestions.flatMap(({ page, reason, rects, kind }) =>
      rects.map((rect) => markOver(rect, { page, reason, source: kind === 'repeat' ? 'repeat' : 'suggestion' })),
    );
    editing.add(marks);
    const takeBack = () => {
      setLast(null);
      editing.remove(marks.map(({ id }) => id));
    };
    setLast({ words: `Marked ${suggestions.length.toLocaleString('en-US')}`, undo: takeBack });
  };
  const here = useMemo(() => open.filter((one) => one.documentId === documentId), [open, documentId]);
  const perPage = useMemo(() => countPerPage(here), [here]);
  return {
    view,
    open: here,
    perPage,
    others: open.filter((one) => one.documentId !== documentId),
    chosen,
    choose: setChosen,
    accept,
    reject: (suggestions) =>
      void decide(suggestions, { decision: 'rejected' }, `Rejected ${suggestions.length.toLocaleString('en-US')}`),
    samePatient: (suggestions, note) =>
      void decide(suggestions, { decision: 'same-patient', note }, 'Settled: same patient'),
    lookedThrough: (note) => void send([{ documentId, decisions: [], lookedThrough: { note } }]),
    last,
    error: error ?? query.error,
    retry: () => void query.refetch(),
  };
};

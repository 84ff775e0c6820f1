import { type CaseFile, readCaseFile } from '#functions/adapters/case-file.ts';
import { config } from '#functions/adapters/config.ts';
import { type Review, readReview } from '#functions/adapters/decisions.ts';
import { findPatient } from '#functions/adapters/patients.ts';
import { readingOf } from '#functions/adapters/readings.ts';
import type { SuggestionsView } from '#shared/api/suggestions.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import { boxesOf, isCovered } from '#shared/redaction/suggest/covered.ts';
import { type Known, knownOf } from '#shared/redaction/suggest/known.ts';
import { repeatSuggestions } from '#shared/redaction/suggest/missed.ts';
import { type ReadDocument, suggest } from '#shared/redaction/suggest/suggest.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { ok, type Result, refuse } from '#shared/result.ts';

/** An answer of a function holds 6 MB; one suggestion takes some 600 bytes. */
const MOST = 4000;

/**
 * What a person should look at in the records of a request. Made anew each time from the words that were read, so that
 * it is never older than they are; ids stay the same, so what was decided stays decided.
 */
export const listSuggestions = async ({ requestId }: { requestId: string }): Promise<Result<SuggestionsView>> => {
  const file = await readCaseFile(requestId);
  if (!file) return refuse({ code: 'not-found' });
  const records = file.documents.filter(({ kind }) => kind === 'record');
  const { match } = file.request;
  const [review, patient, documents] = await Promise.all([
    readReview(
      requestId,
      records.map(({ id }) => id),
    ),
    match ? findPatient(match.mrn) : null,
    Promise.all(
      records.map(async (record): Promise<ReadDocument> => ({ documentId: record.id, pages: await readingOf(record) })),
    ),
  ]);
  const base = patient ?? match;
  if (!base) return ok({ ...EMPTY, readings: readingsOf(file, documents, review) });
  const all = suggestAll(documents, review, knownOf(base, othersOf(file)));
  return ok({ ...sorted(all, review, file), readings: readingsOf(file, documents, review) });
};

/** Without a match nobody knows whose records these are, and there are none. */
const EMPTY: Omit<SuggestionsView, 'readings'> = {
  status: 'ready',
  suggestions: [],
  more: 0,
  decided: [],
  suggestSensitive: false,
};

/** People and offices whose names and numbers are no third party's: the requester and the hospital. */
const othersOf = ({ request: { requester, pickupContact } }: CaseFile) => [
  requester.name,
  requester.email,
  requester.phone,
  requester.organization,
  pickupContact?.address,
  config('FACILITY_NAME'),
  config('FACILITY_PHONE'),
];

/** A place that is suggested for itself is not suggested again because its words are covered elsewhere. */
const suggestAll = (documents: readonly ReadDocument[], { marks }: Review, known: Known): Suggestion[] => {
  const found = suggest(documents, known);
  const key = (one: Suggestion) => `${one.documentId}#${one.page}`;
  const places = new Map<string, Rect[]>();
  for (const one of found) places.set(key(one), [...(places.get(key(one)) ?? []), ...one.rects]);
  const repeats = repeatSuggestions({ documents, marks, known }).filter(
    (one) => !isCovered(one.rects, places.get(key(one)) ?? []),
  );
  return [...found, ...repeats];
};

const decisionOn = (
  one: Suggestion,
  { marks, decided }: Review,
): SuggestionsView['decided'][number]['decision'] | null => {
  if (isCovered(one.rects, boxesOf(marks.get(one.documentId) ?? [], one.page))) return 'accepted';
  return decided.get(one.id) ?? null;
};

const sorted = (all: readonly Suggestion[], review: Review, { request, documents, readings }: CaseFile) => {
  const judged = all.map((suggestion) => ({ suggestion, decision: decisionOn(suggestion, review) }));
  const open = judged.filter(({ decision }) => decision === null).map(({ suggestion }) => suggestion);
  const first = [
    ...open.filter(({ kind }) => kind === 'wrong-patient'),
    ...open.filter(({ kind }) => kind !== 'wrong-patient'),
  ];
  const isRead = (id: string) =>
    readings.some(({ documentId, status }) => documentId === id && (status === 'done' || status === 'failed'));
  return {
    status: documents.every(({ id, kind }) => kind !== 'record' || isRead(id))
      ? ('ready' as const)
      : ('reading' as const),
    suggestions: first.slice(0, MOST),
    more: Math.max(0, first.length - MOST),
    decided: judged.flatMap(({ suggestion: { id, documentId }, decision }) =>
      decision ? [{ id, documentId, decision }] : [],
    ),
    suggestSensitive:
      !request.isSensitive &&
      judged.some(({ suggestion, decision }) => suggestion.kind === 'sensitive' && decision !== 'rejected'),
  };
};

const readingsOf = (file: CaseFile, documents: readonly ReadDocument[], { saved }: Review) =>
  documents.map(({ documentId, pages }) => ({
    documentId,
    status: file.readings.find((row) => row.documentId === documentId)?.status ?? ('waiting' as const),
    unread: pages.filter(({ words }) => words.length === 0).map(({ page }) => page),
    lookedThrough: saved.get(documentId)?.lookedThrough !== undefined,
  }));

import type { Mark } from '#shared/redaction/mark.ts';
import { boxesOf, isCovered } from '#shared/redaction/suggest/covered.ts';
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from '#shared/redaction/suggestion.ts';

const inReadingOrder = (a: Suggestion, b: Suggestion): number =>
  a.page - b.page || (b.rects[0]?.[3] ?? 0) - (a.rects[0]?.[3] ?? 0) || (a.rects[0]?.[0] ?? 0) - (b.rects[0]?.[0] ?? 0);

export type KindGroup = { kind: SuggestionKind; name: string; suggestions: Suggestion[] };

/** Kinds that have a list of their own: another patient is settled by page, repeats are listed by word. */
const APART: readonly SuggestionKind[] = ['wrong-patient', 'repeat'];

/** By kind, in the order of the table of kinds, each in reading order. */
export const groupByKind = (suggestions: readonly Suggestion[]): KindGroup[] =>
  (Object.keys(SUGGESTION_KINDS) as SuggestionKind[]).flatMap((kind) => {
    const own = suggestions.filter((one) => one.kind === kind).sort(inReadingOrder);
    return own.length > 0 && !APART.includes(kind)
      ? [{ kind, name: SUGGESTION_KINDS[kind].name, suggestions: own }]
      : [];
  });

/** What the panel steps through with the keyboard, in the order in which it is shown. */
export const inPanelOrder = (suggestions: readonly Suggestion[]): Suggestion[] =>
  groupByKind(suggestions).flatMap((group) => group.suggestions);

export type StrangePage = { page: number; suggestions: Suggestion[] };

/** Pages that may belong to another patient: settled as a whole. */
export const strangePages = (suggestions: readonly Suggestion[]): StrangePage[] =>
  [
    ...Map.groupBy(
      suggestions.filter((one) => one.kind === 'wrong-patient'),
      (one) => one.page,
    ),
  ]
    .map(([page, own]) => ({ page, suggestions: own }))
    .sort((a, b) => a.page - b.page);

export type Missed = { text: string; here: Suggestion[]; elsewhere: Suggestion[] };

/** Words that are covered in one place and stand uncovered in others, the most frequent first. */
export const missedWords = (suggestions: readonly Suggestion[], documentId: string): Missed[] => {
  const repeats = suggestions.filter((one) => one.kind === 'repeat');
  return [...Map.groupBy(repeats, (one) => one.text.toLowerCase()).values()]
    .map((places) => ({
      text: places[0]?.text ?? '',
      here: places.filter((one) => one.documentId === documentId).sort(inReadingOrder),
      elsewhere: places.filter((one) => one.documentId !== documentId).sort(inReadingOrder),
    }))
    .sort((a, b) => b.here.length + b.elsewhere.length - a.here.length - a.elsewhere.length);
};

/** Not under the marks as they stand in the editor: covering a place settles it at once, undoing brings it back. */
export const stillOpen = (
  suggestions: readonly Suggestion[],
  documentId: string,
  marks: readonly Mark[],
): Suggestion[] => {
  const boxes = new Map(
    [...Map.groupBy(marks, (mark) => mark.page).keys()].map((page) => [page, boxesOf(marks, page)]),
  );
  return suggestions.filter(
    ({ documentId: of, page, rects }) => of !== documentId || !isCovered(rects, boxes.get(page) ?? []),
  );
};

export const countPerPage = (suggestions: readonly Suggestion[]): Map<number, number> =>
  new Map([...Map.groupBy(suggestions, (one) => one.page)].map(([page, own]) => [page, own.length]));

/** How sure, in words first: a bare number asks to be believed. */
export const sureness = (confidence: number): string => {
  const word = confidence >= 0.9 ? 'Almost sure' : confidence >= 0.7 ? 'Likely' : 'Possible';
  return `${word}, ${Math.round(confidence * 100)} %`;
};

import type { SuggestionsView } from '#shared/api/suggestions.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';

/**
 * The server leaves out what is covered by saved marks. It is kept here, so that it is back at once when its mark is
 * undone; what a person decided, or what is not suggested any more, is not.
 */
export const remember = (
  known: ReadonlyMap<string, Suggestion>,
  { suggestions, decided }: SuggestionsView,
): ReadonlyMap<string, Suggestion> => {
  const accepted = new Set(decided.filter(({ decision }) => decision === 'accepted').map(({ id }) => id));
  const kept = [...known.values()].filter(({ id }) => accepted.has(id));
  return new Map([...kept, ...suggestions].map((one) => [one.id, one]));
};

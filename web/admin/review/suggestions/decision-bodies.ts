import type { ActionBody } from '#shared/api/staff.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';

export type DecisionBody = ActionBody<'decide-suggestions'>;
export type Decision = Omit<DecisionBody['decisions'][number], 'id'>;

/** The API takes so many at once. */
const AT_ONCE = 500;

/** One decision about many places, as the API takes it: by document, a few hundred at a time. */
export const decisionBodies = (suggestions: readonly Suggestion[], decision: Decision): DecisionBody[] =>
  [...Map.groupBy(suggestions, (one) => one.documentId)].flatMap(([documentId, own]) =>
    Array.from({ length: Math.ceil(own.length / AT_ONCE) }, (_, at) => ({
      documentId,
      decisions: own.slice(at * AT_ONCE, (at + 1) * AT_ONCE).map(({ id }) => ({ id, ...decision })),
    })),
  );

import { z } from 'zod';
import { documentId } from '../ids.ts';
import { READING_STATUSES } from '../redaction/reading.ts';
import { suggestion } from '../redaction/suggestion.ts';

/** What a person decided about a place. `open` takes a decision back. Accepting is no decision: it is a mark. */
export const DECISIONS = ['rejected', 'same-patient'] as const;

const suggestionId = z.string().regex(/^sug_[0-9a-z]{26}$/);
const note = z.string().trim().min(3).max(500);

export const decideSuggestions = z
  .strictObject({
    documentId,
    decisions: z
      .array(z.strictObject({ id: suggestionId, decision: z.enum([...DECISIONS, 'open']), note: note.optional() }))
      .max(500),
    /** "I looked through this document by eye": for one that no program could read. */
    lookedThrough: z.strictObject({ note }).optional(),
  })
  .refine(({ decisions, lookedThrough }) => decisions.length > 0 || lookedThrough !== undefined, {
    path: ['decisions'],
    message: 'Decide about at least one place',
  });

/** All that a person should look at before the packet is built, and how far the reading is. */
export const suggestionsView = z.object({
  status: z.enum(['reading', 'ready']),
  /** Undecided; wrong patients first. */
  suggestions: z.array(suggestion),
  /** How many more there are than one answer holds: they move up as others are decided. */
  more: z.number().int(),
  decided: z.array(z.object({ id: z.string(), documentId, decision: z.enum(['accepted', ...DECISIONS]) })),
  readings: z.array(
    z.object({
      documentId,
      status: z.enum(READING_STATUSES),
      /** Pages of which no word could be read: a photograph, handwriting, an empty sheet. */
      unread: z.array(z.number().int()),
      lookedThrough: z.boolean(),
    }),
  ),
  /** Specially protected words stand in the records, and the request is not flagged: perhaps it should be. */
  suggestSensitive: z.boolean(),
});
export type SuggestionsView = z.infer<typeof suggestionsView>;

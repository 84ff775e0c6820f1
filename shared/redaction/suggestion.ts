import { z } from 'zod';
import { documentId } from '../ids.ts';
import { label } from '../law/sensitivity/labels.ts';
import { rect } from './geometry.ts';
import { redactionReason } from './reasons.ts';

/** What a suggestion is about. `wrong-patient` is the tripwire: it blocks QA until a person has resolved it. */
export const SUGGESTION_KINDS = {
  'wrong-patient': { name: 'Another patient' },
  'other-person': { name: 'Another person' },
  ssn: { name: 'Social Security number' },
  account: { name: 'Account or licence number' },
  email: { name: 'E-mail address' },
  phone: { name: 'Phone number' },
  address: { name: 'Postal address' },
  sensitive: { name: 'Specially protected' },
  repeat: { name: 'Covered elsewhere' },
} as const;
export type SuggestionKind = keyof typeof SUGGESTION_KINDS;

/** A place that may have to be covered. Never applied by itself. `id` is the same whenever the same place is suggested again. */
export const suggestion = z.object({
  id: z.string(),
  documentId,
  page: z.number().int().min(1),
  /** One rectangle a line. */
  rects: z.array(rect).min(1),
  text: z.string(),
  kind: z.enum(Object.keys(SUGGESTION_KINDS) as [SuggestionKind, ...SuggestionKind[]]),
  reason: redactionReason,
  confidence: z.number().min(0).max(1),
  /** One sentence for the reviewer: what was seen and why it matters. */
  why: z.string(),
  /** What the page may have to be labelled as. Accepting it as a label is a person's act, like every other. */
  label: label.optional(),
});
export type Suggestion = z.infer<typeof suggestion>;

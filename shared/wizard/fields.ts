import { RECORD_TYPES } from '../request/scope.ts';
import type { ErrorCode } from '../words/en.ts';

/** What a form sends for one step: text as typed, or a list where several boxes can be ticked. */
export type Values = Record<string, string | string[]>;
/** One thing to mend: the field it links to, and which message (words `errors`). */
export type Problem = { field: string; code: ErrorCode };

/**
 * One question on a page. Words come from `words.fields[name]`, options from `words.options[name]`.
 * `self` is the autocomplete token that holds only when people write about themselves (WCAG 1.3.5).
 */
export type Field =
  | { kind: 'text' | 'email' | 'tel'; name: FieldName; optional?: true; self?: string; always?: string }
  | { kind: 'area'; name: 'note'; optional: true }
  | { kind: 'radios'; name: 'requesterType' | 'relationship' | 'purpose' | 'period'; options: readonly string[] }
  | { kind: 'checks'; name: 'recordTypes'; options: readonly string[] }
  | { kind: 'birth'; name: 'dob' }
  | { kind: 'month'; name: 'from' | 'to' };

type FieldName = 'given' | 'family' | 'clue' | 'name' | 'relationshipOther' | 'organization' | 'email' | 'phone';

/** Who asks, in the words of the first page. */
export const WHO_CHOICES = ['patient', 'personal_representative', 'attorney', 'insurer'] as const;
/** How a personal representative may stand to the patient (45 CFR 164.502(g); domain.md 5.1). */
export const RELATIONSHIPS = ['parent', 'guardian', 'agent', 'estate', 'other'] as const;
export const PERIODS = ['all', 'some'] as const;
export const RECORD_CHOICES = ['entire', ...RECORD_TYPES.filter((type) => type !== 'entire')] as const;

/** The names that a field's inputs have in the form. */
export const inputsOf = (field: Field): string[] => {
  if (field.kind === 'birth') return ['dobMonth', 'dobDay', 'dobYear'];
  if (field.kind === 'month') return [`${field.name}Month`, `${field.name}Year`];
  return [field.name];
};

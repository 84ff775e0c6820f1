import type { RequesterType, Right } from '../request/requesters.ts';
import { type Purpose, RECORD_TYPES } from '../request/scope.ts';
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
  | {
      kind: 'radios';
      name: 'requesterType' | 'insurerKind' | 'officeKind' | 'right' | 'relationship' | 'purpose' | 'period';
      options: readonly string[];
    }
  | { kind: 'checks'; name: 'recordTypes' | 'letterSays'; options: readonly string[] }
  | { kind: 'birth'; name: 'dob' }
  | { kind: 'month'; name: 'from' | 'to' };

type FieldName = 'given' | 'family' | 'clue' | 'name' | 'relationshipOther' | 'organization' | 'email' | 'phone';

/** Who asks, in the words of the first page. */
export const WHO_CHOICES = ['patient', 'personal_representative', 'attorney', 'insurer', 'provider', 'office'] as const;
/** What the first page leaves open, asked on a page of its own. */
export const INSURER_KINDS = [
  'insurer_health',
  'insurer_life',
  'insurer_auto',
  'workers_comp',
] as const satisfies RequesterType[];
export const OFFICE_KINDS = [
  'copy_service',
  'government_agency',
  'law_enforcement',
  'court',
  'employer',
  'school',
  'researcher',
  'payer_audit',
  'media',
  'other',
] as const satisfies RequesterType[];
/** The rights that somebody can name here. A patient names none. */
export const RIGHT_CHOICES = [
  'authorization',
  'directive',
  'treatment',
  'payment',
  'operations',
  'subpoena',
  'court_order',
  'warrant',
  'grand_jury',
  'le_admin',
  'workers_comp',
  'ssa_827',
  'oversight',
  'public_health',
  'decedent',
  'hhs',
  'authority',
  'other',
] as const satisfies Right[];
/** The purposes that an authorization usually names. */
export const ASKED_PURPOSES = [
  'legal',
  'insurance_claim',
  'life_underwriting',
  'disability_ssa',
  'workers_comp',
  'continuing_care',
  'personal',
  'school',
  'employment',
  'research',
  'at_request_of_individual',
] as const satisfies Purpose[];
export const PERIODS = ['all', 'some'] as const;
export const RECORD_CHOICES = ['entire', ...RECORD_TYPES.filter((type) => type !== 'entire')] as const;

/** The names that a field's inputs have in the form. */
export const inputsOf = (field: Field): string[] => {
  if (field.kind === 'birth') return ['dobMonth', 'dobDay', 'dobYear'];
  if (field.kind === 'month') return [`${field.name}Month`, `${field.name}Year`];
  return [field.name];
};

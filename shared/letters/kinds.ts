import { z } from 'zod';
import * as variables from './variables.ts';

type Row = {
  name: string;
  /** `patient` is the individual, whoever asked; such a letter never lies on a third party's status page. */
  to: 'requester' | 'patient';
  /** When it is written, and by when (domain.md 15). */
  when: string;
  variables: z.ZodType;
  /** Says that records are or are not here: never to a third party whose right has not been proven. */
  tellsOfRecords?: true;
  /** Staff may write it by hand; the others come with the event that they tell of. */
  byHand: boolean;
};

/**
 * Every letter there is. The cover letter and the certification are pages of the packet (functions/pdf/packet), in the
 * packet's own words: they leave with the records, never alone.
 */
export const LETTERS = {
  acknowledgement: {
    name: 'Acknowledgement',
    to: 'requester',
    when: 'At intake, the same day (office policy)',
    variables: variables.acknowledgement,
    byHand: true,
  },
  deficiency: {
    name: 'What is missing',
    to: 'requester',
    when: 'Within two business days of finding it (office policy)',
    variables: variables.deficiency,
    byHand: true,
  },
  clarification: {
    name: 'Question about the request',
    to: 'requester',
    when: 'When it is unclear what is asked for; the clock runs on for a patient',
    variables: variables.clarification,
    byHand: true,
  },
  extension: {
    name: 'Extension',
    to: 'requester',
    when: 'Once, within the first 30 days (45 CFR 164.524(b)(2)(ii))',
    variables: variables.extension,
    byHand: false,
  },
  denial: {
    name: 'Denial',
    to: 'requester',
    when: 'Within the time for the request itself (45 CFR 164.524(d)(2))',
    variables: variables.denial,
    byHand: false,
  },
  'denial-review': {
    name: 'Outcome of a review',
    to: 'requester',
    when: 'Promptly after the review (45 CFR 164.524(d)(4))',
    variables: variables.denialReview,
    byHand: false,
  },
  'fee-estimate': {
    name: 'Fee estimate',
    to: 'requester',
    when: 'Before anything is charged',
    variables: variables.feeEstimate,
    byHand: false,
  },
  invoice: {
    name: 'Invoice',
    to: 'requester',
    when: 'Before release, where that is allowed',
    variables: variables.invoice,
    byHand: false,
  },
  'no-records': {
    name: 'No records found',
    to: 'requester',
    when: 'When the search is done',
    variables: variables.noRecords,
    tellsOfRecords: true,
    byHand: true,
  },
  'subpoena-objection': {
    name: 'Objection to a subpoena',
    to: 'requester',
    when: 'Before the return date (45 CFR 164.512(e))',
    variables: variables.subpoenaObjection,
    byHand: false,
  },
  'subpoena-notice': {
    name: 'Notice of a subpoena',
    to: 'patient',
    when: 'With enough time to object (45 CFR 164.512(e)(1)(vi))',
    variables: variables.subpoenaNotice,
    byHand: true,
  },
  accounting: {
    name: 'Accounting of disclosures',
    to: 'patient',
    when: 'Within 60 days, once 30 more (45 CFR 164.528(c)(1))',
    variables: variables.accounting,
    byHand: false,
  },
  revocation: {
    name: 'Revocation received',
    to: 'patient',
    when: 'The same day (office policy)',
    variables: variables.revocation,
    byHand: false,
  },
  'authorization-ended': {
    name: 'Authorization has ended',
    to: 'requester',
    when: 'The same day, while a request rests on it (office policy)',
    variables: variables.authorizationEnded,
    byHand: false,
  },
  breach: {
    name: 'Breach notice',
    to: 'patient',
    when: 'Within 60 days of discovery (45 CFR 164.404(b)); some states sooner',
    variables: variables.breach,
    byHand: true,
  },
  transfer: {
    name: 'Records are kept elsewhere',
    to: 'requester',
    when: 'Promptly (45 CFR 164.524(d)(3))',
    variables: variables.transfer,
    tellsOfRecords: true,
    byHand: true,
  },
  withdrawal: {
    name: 'Withdrawal received',
    to: 'requester',
    when: 'The same day (office policy)',
    variables: variables.withdrawal,
    byHand: false,
  },
  split: {
    name: 'Request handled in parts',
    to: 'requester',
    when: 'When a request is split (office policy)',
    variables: variables.split,
    byHand: false,
  },
} as const satisfies Record<string, Row>;

export type LetterKind = keyof typeof LETTERS;
export const LETTER_KINDS = Object.keys(LETTERS) as [LetterKind, ...LetterKind[]];
export const letterKind = z.enum(LETTER_KINDS);

/** What a caller gives for a letter, and what a template gets: the same, checked. */

export type LetterInput<Kind extends LetterKind> = z.input<(typeof LETTERS)[Kind]['variables']>;
export type LetterVariables<Kind extends LetterKind> = z.output<(typeof LETTERS)[Kind]['variables']>;

/** A letter that somebody wants written. `address` are the lines of an envelope, where it goes by post. */
export type WantedLetter = {
  [Kind in LetterKind]: {
    kind: Kind;
    variables: LetterInput<Kind>;
    paragraph?: string | undefined;
    address?: readonly string[] | undefined;
  };
}[LetterKind];

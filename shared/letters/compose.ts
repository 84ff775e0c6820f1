import { letterWords } from '../words/letters/words.ts';
import { accounting } from './accounting.ts';
import { acknowledgement } from './acknowledgement.ts';
import { authorizationEnded } from './authorization-ended.ts';
import { type Block, section, text, typed } from './block.ts';
import { breach } from './breach.ts';
import { clarification } from './clarification.ts';
import { deficiency } from './deficiency.ts';
import { denial } from './denial.ts';
import { denialReview } from './denial-review.ts';
import { extension } from './extension.ts';
import { feeEstimate } from './fee-estimate.ts';
import { dayIn, type LetterFrame } from './frame.ts';
import { invoice } from './invoice.ts';
import type { LetterKind, LetterVariables } from './kinds.ts';
import { noRecords } from './no-records.ts';
import { revocation } from './revocation.ts';
import { split } from './split.ts';
import { subpoenaNotice } from './subpoena-notice.ts';
import { subpoenaObjection } from './subpoena-objection.ts';
import { dollars, type Template } from './template.ts';
import { transfer } from './transfer.ts';
import { withdrawal } from './withdrawal.ts';

/** Which template writes which letter: a kind without one does not compile. */
const TEMPLATES: { [Kind in LetterKind]: Template<Kind> } = {
  acknowledgement,
  deficiency,
  clarification,
  extension,
  denial,
  'denial-review': denialReview,
  'fee-estimate': feeEstimate,
  invoice,
  'no-records': noRecords,
  'subpoena-objection': subpoenaObjection,
  'subpoena-notice': subpoenaNotice,
  accounting,
  revocation,
  'authorization-ended': authorizationEnded,
  breach,
  transfer,
  withdrawal,
  split,
};

/** A letter ready to be drawn: what stands at the head, what it says, and the small print at its foot. */
export type ComposedLetter = {
  frame: LetterFrame;
  title: string;
  /** Label and value beside the address. */
  about: readonly (readonly [label: string, value: string])[];
  greeting: string;
  body: readonly Block[];
  annex: readonly Block[];
  closing: readonly string[];
  small: readonly string[];
};

type Content<Kind extends LetterKind> = {
  kind: Kind;
  variables: LetterVariables<Kind>;
  paragraph?: string | undefined;
};

/** Writes a letter from its variables: pure, so that the same facts give the same letter on any day. */
export const composeLetter = <Kind extends LetterKind>(
  { kind, variables, paragraph }: Content<Kind>,
  frame: LetterFrame,
): ComposedLetter => {
  const words = letterWords[frame.language];
  const day = (date: string): string => dayIn(frame.language, date);
  const { title, body, annex = [], hasComplaints } = TEMPLATES[kind]({ variables, frame, words, day, money: dollars });
  const { facility, phone, privacyOffice } = frame.letterhead;
  const { initials, recordEnding } = frame.patient;
  const { complaints } = words.frame;
  const patient = recordEnding ? `${initials} (${words.frame.recordEnding(recordEnding)})` : initials;
  return {
    frame,
    title,
    about: [
      [words.frame.date, day(frame.date)],
      [words.frame.reference, frame.reference],
      [words.frame.patient, patient],
    ],
    greeting: words.frame.greeting(frame.addressee[0] ?? ''),
    body: [
      ...body,
      ...(paragraph ? typed(paragraph) : []),
      ...(hasComplaints
        ? section(
            complaints.title,
            text(`${complaints.ours(privacyOffice)} ${complaints.secretary} ${complaints.safe}`),
          )
        : []),
    ],
    annex,
    closing: [words.frame.closing, words.frame.office, facility],
    small: [
      words.frame.questions(phone, frame.reference),
      words.frame.formats,
      words.frame.otherLanguage(phone),
      words.frame.misdirected,
    ],
  };
};

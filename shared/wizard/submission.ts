import type { z } from 'zod';
import type { submission } from '../api/public.ts';
import { en } from '../words/en.ts';
import type { Answers, StepId } from './answers.ts';
import { formOfPaper, paper } from './paper.ts';
import { requesterTypeOf, routeOf } from './right.ts';
import * as schemas from './schemas.ts';
import { STEPS } from './steps.ts';

type Language = 'en' | 'es';
type Statement = z.input<typeof submission>['statement'];

/** Identifies the statement of truth that was read; the words are in words/en.ts and es.ts (`sign.statement`). */
export const STATEMENT_VERSION = '2026-11';

/**
 * All answers as the one submission that an outside program could also send, or null when something is missing.
 * Answers of pages that this person is not asked (any more) stay behind.
 */
export const submissionOf = (
  answers: Answers,
  language: Language,
  statement: Omit<Statement, 'textVersion'>,
  today: string,
): z.input<typeof submission> | null => {
  const asked: Answers = Object.fromEntries(
    STEPS.filter((step) => step.when(answers)).map((step) => [step.id, answers[step.id]]),
  );
  const type = requesterTypeOf(asked);
  const patient = schemas.patient(today).safeParse(asked.patient);
  const records = schemas.records.safeParse(asked.records);
  const dates = schemas.dates(today).safeParse(asked.dates);
  const contact = schemas.contact.safeParse(asked.contact);
  if (!type || !patient.success || !records.success || !dates.success || !contact.success) return null;
  const { recordTypes, note } = records.data;
  const route = routeOf(asked);
  return {
    language,
    requester: { type, ...whoWrites(asked, patient.data.name), ...present(contact.data) },
    patient: patient.data,
    scope: { recordTypes, ...dates.data, ...(note ? { note } : {}) },
    ...(Object.keys(route).length > 0 ? { route } : {}),
    ...optionalPart(asked, 'purpose', schemas.purposeAsked),
    uploads: optionalPart(asked, 'uploads', schemas.uploads).uploads ?? [],
    ...authorizationOf(asked, contact.data.email),
    statement: { ...statement, textVersion: `${STATEMENT_VERSION}-${language}` },
  };
};

/** What the paper says, and the patient's address if they are to sign on our page: never the requester's own. */
const authorizationOf = ({ authorization }: Answers, ownEmail: string) => {
  const said = paper.safeParse(authorization);
  if (!authorization || !said.success) return {};
  const { inviteEmail } = said.data;
  const isOther = inviteEmail !== '' && inviteEmail.toLowerCase() !== ownEmail.toLowerCase();
  return { authorization: { form: formOfPaper(authorization), ...(isOther ? { inviteEmail } : {}) } };
};

const present = ({ email, phone }: z.infer<typeof schemas.contact>) => ({ email, ...(phone ? { phone } : {}) });

const optionalPart = <Schema extends z.ZodType>(answers: Answers, id: StepId, schema: Schema) => {
  const parsed = schema.safeParse(answers[id]);
  return parsed.success ? parsed.data : ({} as Partial<z.infer<Schema>>);
};

/** A patient writes in their own name; others gave theirs. Staff read the relationship, so it is kept in English. */
const whoWrites = (answers: Answers, patientName: { given: string; family: string }) => {
  const representative = schemas.representative.safeParse(answers.representative);
  if (representative.success) {
    const { name, relationship, relationshipOther } = representative.data;
    const label = en.options.relationship[relationship].label;
    return { name, relationship: relationship === 'other' ? (relationshipOther ?? label) : label };
  }
  const organization = schemas.organization.safeParse(answers.organization);
  return organization.success ? organization.data : { name: `${patientName.given} ${patientName.family}` };
};

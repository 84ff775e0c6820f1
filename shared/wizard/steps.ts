import type { z } from 'zod';
import { DIRECTIVE_PART_IDS } from '../law/route/directive.ts';
import { RELATIONSHIPS } from '../law/route/lane-facts.ts';
import type { RequesterType } from '../request/requesters.ts';
import type { Answers, StepId } from './answers.ts';
import {
  ASKED_PURPOSES,
  type Field,
  INSURER_KINDS,
  OFFICE_KINDS,
  PERIODS,
  RECORD_CHOICES,
  RIGHT_CHOICES,
  WHO_CHOICES,
} from './fields.ts';
import { paper } from './paper.ts';
import { asksPurpose, isOwnRight, proofAsked, requesterTypeOf, rightOf, rightsOffered } from './right.ts';
import * as schemas from './schemas.ts';

/**
 * The wizard as one list, in the order of VA form 21-0845 without its security question. Lane first: a patient is
 * never asked for a purpose, an SSN, a witness or an authorization (domain.md 1, RT-2).
 */
type Step = {
  id: StepId;
  /** Last part of the address, after /{language}/request/. */
  path: string;
  when: (answers: Answers) => boolean;
  schema: (today: string) => z.ZodType;
  fields: readonly Field[];
  /** Where the choices of the page hang on earlier answers: one that is not among them counts as not given. */
  offers?: (answers: Answers) => readonly string[];
};

const always = () => true;
const isOffice = (answers: Answers) => !isOwnRight(answers);
const isType = (type: RequesterType) => (answers: Answers) => requesterTypeOf(answers) === type;
const saidWho = (choice: (typeof WHO_CHOICES)[number]) => (answers: Answers) => answers.who?.requesterType === choice;

export const STEPS = [
  {
    id: 'who',
    path: 'who',
    when: always,
    schema: () => schemas.who,
    fields: [{ kind: 'radios', name: 'requesterType', options: WHO_CHOICES }],
  },
  {
    id: 'insurer',
    path: 'insurer',
    when: saidWho('insurer'),
    schema: () => schemas.insurer,
    fields: [{ kind: 'radios', name: 'insurerKind', options: INSURER_KINDS }],
  },
  {
    id: 'office',
    path: 'office',
    when: saidWho('office'),
    schema: () => schemas.office,
    fields: [{ kind: 'radios', name: 'officeKind', options: OFFICE_KINDS }],
  },
  {
    id: 'right',
    path: 'right',
    when: isOffice,
    schema: () => schemas.rightNamed,
    fields: [{ kind: 'radios', name: 'right', options: RIGHT_CHOICES }],
    offers: rightsOffered,
  },
  {
    id: 'letter',
    path: 'letter',
    when: (answers) => isOffice(answers) && rightOf(answers) === 'directive',
    schema: () => schemas.letter,
    fields: [{ kind: 'checks', name: 'letterSays', options: DIRECTIVE_PART_IDS }],
  },
  {
    id: 'organization',
    path: 'organization',
    when: isOffice,
    schema: () => schemas.organization,
    fields: [
      { kind: 'text', name: 'organization', always: 'organization' },
      { kind: 'text', name: 'name', always: 'name' },
    ],
  },
  {
    id: 'patient',
    path: 'patient',
    when: always,
    schema: schemas.patient,
    fields: [
      { kind: 'text', name: 'given', self: 'given-name' },
      { kind: 'text', name: 'family', self: 'family-name' },
      { kind: 'birth', name: 'dob' },
      { kind: 'text', name: 'clue', optional: true },
    ],
  },
  {
    id: 'representative',
    path: 'about-you',
    when: isType('personal_representative'),
    schema: () => schemas.representative,
    fields: [
      { kind: 'text', name: 'name', always: 'name' },
      { kind: 'radios', name: 'relationship', options: RELATIONSHIPS },
      { kind: 'text', name: 'relationshipOther', optional: true },
    ],
  },
  {
    id: 'purpose',
    path: 'purpose',
    when: asksPurpose,
    schema: () => schemas.purposeAsked,
    fields: [{ kind: 'radios', name: 'purpose', options: ASKED_PURPOSES }],
  },
  {
    id: 'uploads',
    path: 'uploads',
    when: (answers) => proofAsked(answers) !== null,
    schema: () => schemas.uploads,
    fields: [],
  },
  {
    // Drawn by its own page (functions/public-site/authorization-routes.tsx), as the uploads are.
    id: 'authorization',
    path: 'authorization',
    when: (answers) => proofAsked(answers) === 'authorization',
    schema: () => paper,
    fields: [],
  },
  {
    id: 'records',
    path: 'records',
    when: always,
    schema: () => schemas.records,
    fields: [
      { kind: 'checks', name: 'recordTypes', options: RECORD_CHOICES },
      { kind: 'area', name: 'note', optional: true },
    ],
  },
  {
    id: 'dates',
    path: 'dates',
    when: always,
    schema: schemas.dates,
    fields: [
      { kind: 'radios', name: 'period', options: PERIODS },
      { kind: 'month', name: 'from' },
      { kind: 'month', name: 'to' },
    ],
  },
  {
    id: 'contact',
    path: 'contact',
    when: always,
    schema: () => schemas.contact,
    fields: [
      { kind: 'email', name: 'email', always: 'email' },
      { kind: 'tel', name: 'phone', optional: true, always: 'tel' },
    ],
  },
] as const satisfies readonly Step[];

export type WizardStep = Step;
export const stepOf = (id: StepId): Step => STEPS.find((step) => step.id === id) ?? STEPS[0];

/** The page as this person is asked: only the choices that fit what they said before. */
export const asAsked = (step: Step, answers: Answers): Step => {
  const offered = step.offers?.(answers);
  if (!offered) return step;
  const fields = step.fields.map((field) =>
    field.kind === 'radios' ? { ...field, options: field.options.filter((option) => offered.includes(option)) } : field,
  );
  return { ...step, fields };
};

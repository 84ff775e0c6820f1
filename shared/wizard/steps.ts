import type { z } from 'zod';
import { LANES } from '../request/lanes.ts';
import { REQUESTER_TYPES, type RequesterType, RIGHTS } from '../request/requesters.ts';
import { PURPOSES } from '../request/scope.ts';
import { type Field, PERIODS, RECORD_CHOICES, RELATIONSHIPS, type Values, WHO_CHOICES } from './fields.ts';
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
};

export type StepId =
  | 'who'
  | 'representative'
  | 'organization'
  | 'patient'
  | 'purpose'
  | 'uploads'
  | 'records'
  | 'dates'
  | 'contact';

/** Answers are kept as they were typed, step by step; everything else is computed from them. */
export type Answers = Partial<Record<StepId, Values>>;

export const requesterTypeOf = (answers: Answers): RequesterType | null => {
  const parsed = schemas.who.safeParse(answers.who);
  return parsed.success ? parsed.data.requesterType : null;
};

const laneOf = (answers: Answers) => {
  const type = requesterTypeOf(answers);
  const lane = type && RIGHTS[REQUESTER_TYPES[type].rights[0]].lane;
  return lane ? LANES[lane] : null;
};
const always = () => true;
const isThirdParty = (answers: Answers) => laneOf(answers)?.asksPurpose ?? false;
const isRepresentative = (answers: Answers) => laneOf(answers)?.needsAuthority ?? false;
const needsProof = (answers: Answers) => isThirdParty(answers) || isRepresentative(answers);

export const STEPS = [
  {
    id: 'who',
    path: 'who',
    when: always,
    schema: () => schemas.who,
    fields: [{ kind: 'radios', name: 'requesterType', options: WHO_CHOICES }],
  },
  {
    id: 'organization',
    path: 'organization',
    when: isThirdParty,
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
    when: isRepresentative,
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
    when: isThirdParty,
    schema: () => schemas.purposeAsked,
    fields: [{ kind: 'radios', name: 'purpose', options: PURPOSES }],
  },
  { id: 'uploads', path: 'uploads', when: needsProof, schema: () => schemas.uploads, fields: [] },
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

import { z } from 'zod';
import { uploadId } from '../../ids.ts';
import { recordType } from '../../request/scope.ts';
import { answer } from '../answer.ts';
import { label } from '../sensitivity/labels.ts';

/** What a reader can say about a sentence on a paper: `unknown` is never taken for yes, a person must look. */
const said = answer;

const text = (max: number) => z.string().trim().max(max);
/** A date as it stands on the paper. It may be impossible (30 February) or no date at all: that is a finding, not a fault. */
const typedDate = text(40);

export const EXPIRY_EVENTS = [
  'end-of-litigation',
  'claim-settled',
  'end-of-treatment',
  'end-of-study',
  'death',
  'other',
] as const;
export const expiryEvent = z.enum(EXPIRY_EVENTS);

/** 45 CFR 164.508(c)(1)(v): a date, an event, or a length of time that counts from the signature. */
export const expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: typedDate }),
  z.strictObject({ kind: z.literal('event'), event: expiryEvent, words: text(300).optional() }),
  z.strictObject({
    kind: z.literal('after-signing'),
    amount: z.number().int().min(1).max(10_000),
    unit: z.enum(['day', 'month', 'year']),
  }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('unclear'), words: text(300).optional() }),
]);

export const signer = z.strictObject({
  kind: z.enum(['patient', 'representative']),
  name: text(160).optional(),
  relationship: text(120).optional(),
  /** What lets the representative act, as the paper says it (164.508(c)(1)(vi)). */
  authority: text(300).optional(),
});

export const statements = z.strictObject({
  revocation: said.optional(),
  /** The exceptions and how to revoke, or a pointer to the notice of privacy practices that says so. */
  revocationHow: said.optional(),
  conditioning: said.optional(),
  redisclosure: said.optional(),
  copy: said.optional(),
});

export const COMBINED_WITH = ['retainer', 'consent-to-treat', 'authorization', 'research', 'other'] as const;
export const CONDITIONS = [
  'nothing',
  'treatment',
  'payment',
  'enrollment',
  'eligibility',
  'research-treatment',
  'underwriting',
  'third-party-exam',
] as const;

/** What 42 CFR 2.31 asks for beyond a HIPAA authorization. */
export const part2Form = z.strictObject({
  /** The paper names substance use disorder treatment in so many words. */
  describesSud: said.optional(),
  /** It is one consent for all treatment, payment and health care operations. */
  isTpo: said.optional(),
  /** It says that HIPAA governs redisclosure, except in proceedings against the patient. */
  hipaaRedisclosure: said.optional(),
  /** It says what follows when the patient refuses. */
  refusal: said.optional(),
  intermediary: text(300).optional(),
  /** An intermediary is named with its members or its class of treating providers. */
  intermediaryMembers: said.optional(),
  /** It allows use in proceedings against the patient. */
  proceedings: said.optional(),
  /** It asks for counselling notes that are kept apart from the record. */
  counselingNotes: said.optional(),
});

/** What a state's own law may ask of the paper (domain.md 4.6). */
export const stateForm = z.strictObject({
  /** A form of the state or its courts, as it calls itself: `OCA 960`, `DOH-2557`. */
  name: text(120).optional(),
  witness: text(160).optional(),
  largeType: said.optional(),
  signatureStandsAlone: said.optional(),
  rightToInspect: said.optional(),
  refusal: said.optional(),
  electronicNotice: said.optional(),
});

/** How it was signed on our own page: what was shown, when, and the link's mail box that opened it. */
export const electronic = z.strictObject({
  signedAt: z.iso.datetime(),
  textVersion: text(40),
  textSha256: z.string().length(64),
  /** Who gave the address that the link went to: until staff compare it with the record, somebody must look. */
  addressFrom: z.enum(['requester', 'record']),
});

/**
 * What a signed authorization says, element by element (45 CFR 164.508(c)). Everything may be missing: what is missing
 * is what the verdict is about.
 */
export const authorizationForm = z.strictObject({
  language: z.enum(['en', 'es', 'other']).optional(),
  uploadId: uploadId.optional(),
  patientName: text(160).optional(),
  patientBorn: typedDate.optional(),
  describes: text(2000).optional(),
  recordTypes: z.array(recordType).max(20).optional(),
  from: typedDate.optional(),
  to: typedDate.optional(),
  /** Kinds of specially protected records that it names one by one. */
  categories: z.array(label).max(40).optional(),
  discloser: text(300).optional(),
  recipient: text(300).optional(),
  /** A copy service asks for the firm that is named. */
  agent: z.strictObject({ name: text(200), actsFor: text(200), proof: said.optional() }).optional(),
  purpose: text(300).optional(),
  expiry: expiry.optional(),
  isResearch: z.boolean().optional(),
  signed: said.optional(),
  signedOn: typedDate.optional(),
  signer: signer.optional(),
  electronic: electronic.optional(),
  statements: statements.optional(),
  plainLanguage: said.optional(),
  /** The hospital asked for it, so the person must get a copy (164.508(c)(4)). */
  askedByFacility: z.boolean().optional(),
  combinedWith: z.array(z.enum(COMBINED_WITH)).max(5).optional(),
  conditionedOn: z.enum(CONDITIONS).optional(),
  remuneration: z.enum(['none', 'sale', 'marketing']).optional(),
  remunerationDisclosed: said.optional(),
  /** Dates or words that somebody seems to have changed. */
  altered: said.optional(),
  part2: part2Form.optional(),
  state: stateForm.optional(),
});
export type AuthorizationForm = z.infer<typeof authorizationForm>;

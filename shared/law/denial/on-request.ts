import { z } from 'zod';
import { documentId, personId } from '../../ids.ts';
import { calendarDate, recordType } from '../../request/scope.ts';
import { answer } from '../answer.ts';
import { DENIAL_CHECK_IDS } from './checks.ts';
import { DENIAL_GROUND_IDS, LICENCE_IDS } from './grounds.ts';

const licence = z.enum(LICENCE_IDS);
const basis = z.string().trim().min(10, 'Say it in one or two plain sentences').max(380);

/** What a person decides when access is denied: the ground, what must be so for it, and the words for the patient. */
export const denialJudgement = z.strictObject({
  ground: z.enum(DENIAL_GROUND_IDS),
  basis,
  licence: licence.optional(),
  answers: z.partialRecord(z.enum(DENIAL_CHECK_IDS), answer).default({}),
});

const pageRange = z
  .strictObject({ from: z.number().int().positive(), to: z.number().int().positive() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last page must not come before the first' });

/** Which part is denied: in words for the letter, and so that it cannot enter the packet. */
export const deniedPart = z.strictObject({
  words: z.string().trim().min(3).max(400),
  /** What the patient gets all the same. */
  given: z.string().trim().min(3).max(600),
  recordTypes: z.array(recordType).max(20).default([]),
  /** Without ranges the whole document. */
  documents: z
    .array(z.strictObject({ documentId, ranges: z.array(pageRange).max(200).default([]) }))
    .max(200)
    .default([]),
});

export const denialReview = z.object({
  askedAt: z.iso.datetime(),
  askedBy: z.string().max(160),
  outcome: z.enum(['upheld', 'reversed']).optional(),
  reviewerId: personId.optional(),
  reviewerName: z.string().max(160).optional(),
  licence: licence.optional(),
  note: z.string().max(2000).optional(),
  at: z.iso.datetime().optional(),
  recordId: z.string().optional(),
});

/** A denial on the head of its request. One request has one; what needs another ground is split off first. */
export const denialOnRequest = z.object({
  ...denialJudgement.shape,
  extent: z.enum(['whole', 'part']),
  part: deniedPart.optional(),
  isReviewable: z.boolean(),
  /** Never who reviews it (DN-4): repeated as a condition of that write. */
  deciderId: personId,
  deciderName: z.string().max(160),
  at: z.iso.datetime(),
  on: calendarDate,
  /** Where the request stood, and returns to if the denial is reversed. */
  from: z.enum(['VALIDATE', 'RETRIEVE', 'REDACT']),
  recordId: z.string(),
  review: denialReview.optional(),
});
export type DenialOnRequest = z.infer<typeof denialOnRequest>;

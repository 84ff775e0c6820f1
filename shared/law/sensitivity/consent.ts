import { z } from 'zod';
import { documentId } from '../../ids.ts';
import { calendarDate } from '../../request/scope.ts';
import { label } from './labels.ts';

/** Elements of a Part 2 consent that a person found on the form (42 CFR 2.31(a)). */
export const PART2_ELEMENTS = {
  'P2-1': "The patient's name",
  'P2-2': 'Who may disclose',
  'P2-3': 'What may be disclosed, with substance use named',
  'P2-4': 'Who may receive it',
  'P2-5': 'What HIPAA lets a recipient do with it (treatment, payment, operations only)',
  'P2-6': 'Each purpose',
  'P2-7': 'How to revoke it',
  'P2-8': 'When it ends',
  'P2-9': 'The signature',
  'P2-10': 'The date of the signature',
  'P2-11': 'That it may be passed on, and what refusing means (treatment, payment, operations only)',
} as const;
export type Part2Element = keyof typeof PART2_ELEMENTS;
export const part2Element = z.enum(Object.keys(PART2_ELEMENTS) as [Part2Element, ...Part2Element[]]);

/** Asked of a consent for treatment, payment and operations alone. */
export const TPO_ELEMENTS: readonly Part2Element[] = ['P2-5', 'P2-11'];

/** A written consent or a court order, as a person read it from the paper. */
export const consentFacts = z.strictObject({
  kind: z.enum(['consent', 'order']).describe('A paper that someone signed, or an order of a court.'),
  signer: z.enum(['patient', 'representative', 'minor', 'court']),
  categories: z.array(label).max(20).describe('Special categories that the paper names itself.'),
  recipients: z.array(z.string().trim().min(2).max(200)).max(10).describe('Who may receive, as the paper names them.'),
  scope: z.string().trim().min(3).max(1000).describe('What may be disclosed, in the words of the paper.'),
  purpose: z.string().trim().min(2).max(300),
  use: z
    .enum(['general', 'care', 'proceedings'])
    .describe('`care`: treatment, payment and operations. `proceedings`: a case against the patient (P2-13).'),
  signedOn: calendarDate,
  expiresOn: calendarDate.optional().describe('The last day it holds.'),
  expiryEvent: z.string().trim().max(200).optional(),
  expiryEventOccurred: z.boolean().optional(),
  part2Elements: z.array(part2Element).max(11).describe('Elements of 42 CFR 2.31(a) that the paper holds.'),
  part2Doubts: z.array(part2Element).max(11).optional().describe('Elements of which a reader was not sure.'),
  order: z
    .strictObject({
      basis: z.enum(['2.64', '2.65', '2.66', '2.67', 'none']).describe('The section of Part 2 it was made under.'),
      noticeGiven: z.boolean().describe('Patient and holder could respond, and good cause was found (P2-19).'),
      withSubpoena: z.boolean().describe('A subpoena or like mandate came with it.'),
    })
    .optional(),
  documentId: documentId.optional().describe('The file of the request that it was read from.'),
});
export type ConsentFacts = z.infer<typeof consentFacts>;

export const consent = consentFacts.extend({
  id: z.string().max(64),
  revokedOn: calendarDate.optional().describe('The day on which somebody here learned that it was revoked.'),
});
export type Consent = z.infer<typeof consent>;

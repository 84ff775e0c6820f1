import { z } from 'zod';
import { documentId } from '../../ids.ts';
import { calendarDate } from '../../request/scope.ts';
import { consent } from './consent.ts';
import { label, labelRange, MAX_LABELS } from './labels.ts';

/** Pages `from` to `to` of a document, 1-based, both included. */
export const pageRange = z.strictObject({
  from: z.number().int().min(1).max(20_000),
  to: z.number().int().min(1).max(20_000),
});
export type PageRange = z.infer<typeof pageRange>;

/** What a privacy officer decided where no program can tell. It holds for the lane in which it was made. */
export const labelDecision = z.strictObject({
  label,
  decision: z.enum(['release', 'withhold']),
  lane: z.string().max(40),
  reason: z.string().trim().min(3).max(1000),
  by: z.string().max(160),
  at: z.iso.datetime(),
});

/** Everything that decides which pages may go to this recipient on this day. */
export const sensitivityFacts = z
  .strictObject({
    documents: z
      .array(
        z.strictObject({
          documentId: documentId.or(z.string().max(64)),
          pages: z.number().int().min(1).max(20_000),
          labels: z.array(labelRange).max(MAX_LABELS),
          denied: z.array(pageRange).max(500).default([]).describe('Pages that a denial in part keeps back.'),
        }),
      )
      .max(500)
      .describe('The records, each with the labels of its pages, 1-based, both ends included.'),
    consents: z.array(consent).max(50).describe('Papers on file that may cover labelled pages.'),
    decisions: z.array(labelDecision).max(100).describe('What a privacy officer decided where the rules do not tell.'),
    recipient: z.array(z.string().max(200)).max(5).describe('Names of whoever receives: the person, the office.'),
    lane: z.string().max(40).describe('The lane of the request, such as RA_SELF.'),
    state: z.string().max(2).describe('The state whose law governs the facility, such as VA.'),
    statement: z.enum(['long', 'short']).default('long').describe('Which of the two statements of 42 CFR 2.32(a).'),
    asOf: calendarDate.describe("The facility's date on the day of the decision."),
  })
  .describe('Special protection: labels, consents, recipient, lane, state and day.');
export type SensitivityFacts = z.infer<typeof sensitivityFacts>;

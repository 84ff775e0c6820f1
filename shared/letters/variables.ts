import { z } from 'zod';
import { calendarDate } from '../request/scope.ts';

/**
 * What may reach a letter, and nothing else (domain.md 15): each kind lists its variables here, strictly, so that a
 * template cannot print what was not allowed. Texts are in the language of the request.
 */
const text = (max: number) => z.string().trim().min(1).max(max);
const line = text(200);
const passage = text(1500);
const cents = z.number().int().nonnegative();

/** A line of a bill with the rule that allows it. What a cap takes off again is negative, so that the lines add up. */
const priced = z.strictObject({ label: line, cents: z.number().int(), rule: line });
const period = { from: calendarDate.optional(), to: calendarDate.optional() };

export const acknowledgement = z.strictObject({
  receivedOn: calendarDate,
  /** In plain words, by kind of request. */
  right: z.enum(['own-records', 'representative', 'directive', 'authorization', 'legal-process', 'other']),
  dueOn: calendarDate,
  /** How `dueOn` was counted; absent where the days alone do not tell. */
  dueInCalendarDays: z.number().int().positive().optional(),
  /** A citation, or `policy` where the office set the date itself. */
  dueBy: z.union([z.literal('policy'), line]),
  fee: z.enum(['free', 'cost-based', 'told-first']),
});

export const deficiency = z
  .strictObject({
    defects: z
      .array(
        z.strictObject({
          code: z.string().max(40),
          says: text(600),
          /** The citation, or `policy`: an office's own rule is never shown as law (AU-26). */
          rule: z.union([z.literal('policy'), line]),
          cure: text(600),
        }),
      )
      .max(40),
    /** In the words of whoever looked at it. */
    note: text(2000).optional(),
    openUntil: calendarDate,
    /** A form with what is right already filled in waits on the status page. */
    hasPrefilledForm: z.boolean(),
  })
  .refine(({ defects, note }) => defects.length > 0 || note !== undefined, {
    path: ['defects'],
    message: 'Say what is missing',
  });

export const clarification = z.strictObject({
  question: text(2000),
  choices: z.array(text(400)).max(8).default([]),
  replyBy: calendarDate,
  /** What happens when nobody answers by then. */
  ifNoReply: z.enum(['as-asked', 'narrowest', 'close']),
});

export const extension = z.strictObject({
  reason: passage,
  dueOn: calendarDate,
  completeBy: calendarDate,
  rule: line,
});

export const denial = z.strictObject({
  extent: z.enum(['full', 'part']),
  decidedOn: calendarDate,
  grounds: z
    .array(z.strictObject({ says: text(800), rule: line, isReviewable: z.boolean() }))
    .min(1)
    .max(8),
  /** What is being given all the same. */
  given: passage.optional(),
  elsewhere: text(600).optional(),
});

export const denialReview = z.strictObject({
  outcome: z.enum(['upheld', 'reversed', 'reversed-in-part']),
  deniedOn: calendarDate,
  reviewedOn: calendarDate,
  /** What the office does now. */
  action: passage.optional(),
});

export const feeEstimate = z.strictObject({
  lines: z.array(priced).max(20),
  pages: z.number().int().nonnegative(),
  totalCents: cents,
  /** The invoice can never be higher. */
  maxCents: cents,
  choices: z.array(text(300)).max(8),
  waivers: z.array(text(300)).max(8),
  holdsUntil: calendarDate.optional(),
});

export const invoice = z.strictObject({
  number: z.string().trim().min(1).max(40),
  lines: z.array(priced).min(1).max(30),
  totalCents: cents,
  payBy: calendarDate,
  /** The release waits for it: third parties only. A patient is never told that a request ends for want of money. */
  isHeldFor: z.boolean(),
  ways: z
    .array(z.enum(['check', 'card-by-phone', 'ach']))
    .min(1)
    .max(3),
});

export const noRecords = z.strictObject({
  searchedOn: calendarDate,
  identifiers: z.array(line).min(1).max(12),
  aliases: z.array(line).max(12).default([]),
  ...period,
  systems: z.array(line).max(12).default([]),
  sites: z.array(line).min(1).max(20),
  elsewhere: text(600).optional(),
  /** Ends with a certificate to be signed by hand. */
  isCertified: z.boolean().default(false),
});

const legalCase = {
  caseName: line,
  caseNumber: z.string().trim().min(1).max(80).optional(),
  court: line.optional(),
};

export const subpoenaObjection = z.strictObject({
  ...legalCase,
  receivedOn: calendarDate,
  returnOn: calendarDate,
  /** Which assurance of 45 CFR 164.512(e) is missing; both when neither came. */
  missing: z.array(z.enum(['notice', 'protective-order'])).max(2),
  defects: z.array(text(600)).max(20).default([]),
  /** Other law bars disclosure on a subpoena alone: said in general terms only. */
  needsOrder: z.boolean(),
});

export const subpoenaNotice = z.strictObject({
  ...legalCase,
  issuedBy: line,
  sought: passage,
  /** The day until which an objection is waited for. */
  objectBy: calendarDate,
});

export const accounting = z.strictObject({
  from: calendarDate,
  to: calendarDate,
  rows: z
    .array(
      z.strictObject({
        on: calendarDate,
        /** Repeated disclosures of one kind to one recipient (164.528(b)(3)). */
        until: calendarDate.optional(),
        times: z.number().int().positive().optional(),
        recipient: line,
        address: line.optional(),
        what: text(400),
        purpose: text(400),
      }),
    )
    .max(200),
  feeCents: cents,
});

export const revocation = z.strictObject({
  receivedOn: calendarDate,
  stopped: z.array(line).max(20),
  /** Cannot be called back: it left before the revocation came. */
  gone: z.array(z.strictObject({ on: calendarDate, to: line })).max(50),
});

/** To the requester whose authorization ended: not why. */
export const authorizationEnded = z.strictObject({ endedOn: calendarDate });

export const breach = z.strictObject({
  happenedOn: calendarDate,
  /** Last day, where it went on for more than one. */
  happenedUntil: calendarDate.optional(),
  discoveredOn: calendarDate,
  what: text(2000),
  types: z.array(line).min(1).max(20),
  steps: z.array(text(400)).min(1).max(12),
  doing: text(2000),
  /** Besides the office's own phone and address (164.404(c)(1)(E)). */
  tollFree: z.string().trim().min(7).max(30).optional(),
  email: z.email().max(254).optional(),
});

export const transfer = z.strictObject({ custodian: line.optional(), address: text(300).optional() });

export const withdrawal = z.strictObject({ closedOn: calendarDate });

export const split = z.strictObject({
  receivedOn: calendarDate,
  parts: z
    .array(z.strictObject({ reference: z.string().max(20), what: text(300) }))
    .min(2)
    .max(8),
});

import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { BASIS_IDS } from './bases.ts';

/** An agency's word that the list would impede its work (164.528(a)(2)). Oral words hold 30 days at most. */
export const suspension = z.strictObject({
  form: z.enum(['written', 'oral']).describe('How the agency said it'),
  agency: z.string().trim().min(1).max(200).describe('Which agency'),
  statedOn: calendarDate.describe('When it said so'),
  endsOn: calendarDate.optional().describe('Until when, as it said; an oral one needs none'),
});
export type Suspension = z.infer<typeof suspension>;

/** One disclosure, as the list would show it. */
export const disclosedRow = z.strictObject({
  id: z.string().min(1).max(80).describe('Any name for the row'),
  on: calendarDate.describe('The local date on which it left'),
  basis: z.enum(BASIS_IDS).describe('On what ground'),
  recipient: z.string().max(400).describe('Who received it'),
  address: z.string().max(400).optional().describe('Their address, if known'),
  what: z.string().max(400).describe('Briefly, what it was'),
  purpose: z.string().max(400).describe('Briefly, why'),
  /** It went to the wrong place, or too much of it: on the list whatever the ground was meant to be. */
  isImpermissible: z.boolean().default(false).describe('Found not to be permitted'),
  protocol: z
    .strictObject({ name: z.string().max(200), people: z.number().int().positive() })
    .optional()
    .describe('Research: the protocol, and how many people it took records of'),
  suspensions: z.array(suspension).default([]).describe('Words of agencies that hold this row back'),
});
export type DisclosedRow = z.infer<typeof disclosedRow>;

/** An accounting as it is asked for, with everything that was disclosed of one patient. */
export const accountingFacts = z.strictObject({
  asOf: calendarDate.describe('The day on which it is made'),
  requestedOn: calendarDate.describe('When the patient asked'),
  from: calendarDate.optional().describe('From when, if the patient wants less than six years'),
  to: calendarDate.optional().describe('Until when, if not until the day of asking'),
  list: z.enum(['statutory', 'fuller']).default('statutory').describe('What the law asks for, or every disclosure'),
  rows: z.array(disclosedRow).describe('Every disclosure, whatever its ground'),
  earlier: z.array(calendarDate).default([]).describe('Days on which this patient asked for earlier accountings'),
  feeCents: z.number().int().nonnegative().optional().describe('What would be charged'),
  feeToldOn: calendarDate.optional().describe('When the patient was told of the fee'),
  extension: z
    .strictObject({
      noticeOn: calendarDate.describe('When the patient was told of the delay'),
      reason: z.string().max(800).describe('Why'),
      completeOn: calendarDate.describe('By when it will be given'),
    })
    .optional()
    .describe('The one extension'),
  responsible: z.string().max(200).default('').describe('The title of who answers for accountings'),
});
export type AccountingFacts = z.infer<typeof accountingFacts>;

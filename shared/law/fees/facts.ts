import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { HOLDERS } from './schedule.ts';

const amount = z.number().describe('whole cents');

/** What a quote rests on. Loose where people err (pages, states, purposes): those are answered in words, not by a fault. */
export const feeFacts = z.strictObject({
  asOf: calendarDate.describe('the day the fee is asked for, in the facility'),
  state: z.string().describe('two letters: the state the facility is in'),
  holder: z.enum(HOLDERS).describe('who holds the records'),
  lane: z.string().describe('a lane, such as AUTH_3P'),
  requesterType: z.string().optional().describe('such as attorney: some states name who may have which rate'),
  purpose: z.string().optional().describe('such as disability_ssa: some uses are free'),
  medium: z.string().describe('electronic, paper, microfilm or image'),
  pages: z.number().optional().describe('the pages, where they are counted; else `records` gives an estimate'),
  records: z
    .strictObject({
      types: z.array(z.string()),
      from: calendarDate.optional(),
      to: calendarDate.optional(),
    })
    .optional()
    .describe('what is asked for, to estimate pages from'),
  certified: z.boolean().optional().describe('a certificate of the custodian is asked for'),
  clericalQuarterHours: z.number().optional().describe('clerical time, where a state charges by it'),
  postageCents: amount.optional().describe('actual postage in cents'),
  mediaCents: amount.optional().describe('actual price of portable media in cents, where it was asked for'),
  taxBasisPoints: z.number().optional().describe('sales tax on copies, in hundredths of a percent'),
  statementOnFile: z.boolean().optional().describe('the statement that a free use asks for is there'),
  earlierCopies: z.number().optional().describe('copies given before (this year, where the rule counts by year)'),
  method: z.enum(['flat', 'cost']).optional().describe('how the fee of the individual is computed; flat for e-copies'),
  cost: z
    .strictObject({ labourCents: amount, suppliesCents: amount, summaryCents: amount.optional() })
    .optional()
    .describe('actual or average cost of copying for the individual: labour of copying and supplies only'),
});
export type FeeFacts = z.infer<typeof feeFacts>;

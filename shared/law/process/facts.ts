import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { answer } from '../answer.ts';
import { CHECK_IDS } from './checks.ts';
import { ASSURANCE_IDS, PROCESS_KIND_IDS } from './kinds.ts';

const stateCode = z.string().regex(/^[A-Z]{2}$/, 'Use the two letters of the state, like VA');

/** The order that Part 2 asks for (42 CFR 2.64-2.66); `none` if there is none. */
export const PART2_ORDERS = {
  none: 'No Part 2 order',
  '2.64': 'Civil or other non-criminal (42 CFR 2.64)',
  '2.65': 'Criminal, against the patient (42 CFR 2.65)',
  '2.66': 'Against the program (42 CFR 2.66)',
  unknown: 'Not known',
} as const;
export type Part2Order = keyof typeof PART2_ORDERS;
const part2Order = z.enum(Object.keys(PART2_ORDERS) as [Part2Order, ...Part2Order[]]);

/** What a person read in the paper: kept with the request. Anything left out is a question that nobody answered. */
export const processPaper = z.strictObject({
  kind: z.enum(PROCESS_KIND_IDS).describe('What kind of paper or ground it is'),
  issuer: z.string().trim().min(1).max(200).describe('Who issued it: the party, court or agency, for the letters'),
  caseName: z.string().trim().max(200).optional().describe('The case, as the paper names it'),
  caseNumber: z.string().trim().max(80).optional().describe('Its number'),
  court: z.string().trim().max(200).optional().describe('The court or tribunal'),
  receivedOn: calendarDate.describe('When it reached us'),
  issuedOn: calendarDate.optional().describe('The date on the paper'),
  returnOn: calendarDate.optional().describe('By when it asks for the records'),
  issuerState: stateCode.optional().describe('The state whose court or agency issued it'),
  matter: z.enum(['civil', 'criminal']).optional().describe('Civil or criminal: some states count by it'),
  assurance: z.enum(ASSURANCE_IDS).optional().describe('For a subpoena without an order: its satisfactory assurance'),
  noticeOn: calendarDate.optional().describe('When the patient was told'),
  objectionDays: z
    .number()
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('Days the patient has to object, as the notice or the court says'),
  certificate: answer.default('unknown').describe('Has the party certified that no motion to quash stands?'),
  seeksPart2: answer.default('unknown').describe('Would SUD records of a Part 2 program be among what it asks for?'),
  part2Order: part2Order.default('unknown').describe('Which Part 2 court order came with it'),
  part2Mandate: answer.default('unknown').describe('Does a subpoena or the like come with that order?'),
  part2Findings: answer
    .default('unknown')
    .describe('Does that order find good cause after notice and a chance to respond?'),
  answers: z.partialRecord(z.enum(CHECK_IDS), answer).default({}).describe('The checklist of this kind'),
});
export type ProcessPaper = z.infer<typeof processPaper>;

/** The paper, and where and when it is judged. */
export const processFacts = z.strictObject({
  ...processPaper.shape,
  state: stateCode.describe('The state of the facility'),
  asOf: calendarDate.describe('The day on which it is judged'),
});
export type ProcessFacts = z.infer<typeof processFacts>;

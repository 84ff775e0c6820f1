import { z } from 'zod';
import { lane } from '../../request/lanes.ts';
import { calendarDate } from '../../request/scope.ts';
import { answer } from '../answer.ts';
import { DENIAL_CHECK_IDS } from './checks.ts';
import { DENIAL_GROUND_IDS, LICENCE_IDS, NOT_GROUND_IDS } from './grounds.ts';

const who = z.string().min(1).max(160);

/** What a decision to deny rests on. Persons are ids: the rule only asks whether two are the same. */
export const denialFacts = z.strictObject({
  asOf: calendarDate.describe('The day on which it is judged'),
  lane: lane.describe('Only the patient and their representative have a right of access that can be denied'),
  ground: z.enum([...DENIAL_GROUND_IDS, ...NOT_GROUND_IDS]).describe('One of the closed list, or what is none'),
  extent: z.enum(['whole', 'part']).describe('All that was asked for, or a part'),
  coversAll: answer.default('unknown').describe('Does the ground cover all that was asked for?'),
  namesPart: z.boolean().default(false).describe('Does the denial name which part is withheld?'),
  basis: z.string().max(800).default('').describe('The basis in plain language, as the letter says it'),
  dueOn: calendarDate.optional().describe('By when an answer is due'),
  decider: who.describe('Who decides'),
  licence: z.enum(LICENCE_IDS).optional().describe('The licence of who decides'),
  answers: z.partialRecord(z.enum(DENIAL_CHECK_IDS), answer).default({}).describe('What must be so for this ground'),
  review: z
    .strictObject({
      reviewer: who.describe('Who reviews'),
      licence: z.enum(LICENCE_IDS).optional().describe('The licence of who reviews'),
      tookPart: answer.default('unknown').describe('Did the reviewer take part in the denial?'),
      outcome: z.enum(['upheld', 'reversed']).optional().describe('What the reviewer decided'),
      isFollowed: answer.default('unknown').describe('Does the office follow the outcome?'),
    })
    .optional()
    .describe('A review, if one was asked for'),
});
export type DenialFacts = z.infer<typeof denialFacts>;

import { z } from 'zod';
import { lane } from '../../request/lanes.ts';
import { REQUESTER_TYPE_IDS, RIGHT_IDS } from '../../request/requesters.ts';
import { calendarDate } from '../../request/scope.ts';
import { answer } from '../answer.ts';
import { finding, findingResult } from '../finding.ts';
import { directiveFacts } from './directive.ts';

/** What a requester can send along. */
export const PROOFS = ['authorization', 'authority', 'letter', 'legal', 'identity', 'other'] as const;
/** Where records lie, as far as it changes the lane (RT-5). */
export const CONTENTS = ['ehr', 'paper', 'film', 'part2'] as const;

/** How a personal representative may stand to the patient (45 CFR 164.502(g); domain.md 5.1). */
export const RELATIONSHIPS = ['parent', 'guardian', 'agent', 'estate', 'other'] as const;

/** Who asks and by what right, as far as it was said: kept with the request, so that the lane can be judged again. */
export const routeFacts = z.strictObject({
  right: z
    .string()
    .max(60)
    .optional()
    .describe(`What gives the right to the records: ${RIGHT_IDS.join(', ')}. Anything else is looked at by a person.`),
  copyTo: z.enum(['requester', 'patient', 'someone_else']).optional().describe('Where the copy goes.'),
  directive: directiveFacts.optional().describe("What the patient's letter says, where the right is a directive."),
  authorityShown: z
    .enum(['health_care', 'estate', 'financial', 'none', 'unknown'])
    .optional()
    .describe('What power the papers give, where someone who represents the patient says they act in their place.'),
  sharesPatient: answer
    .optional()
    .describe('For quality work: have both organizations cared for or covered this patient? (164.506(c)(4))'),
  relationship: z
    .enum(RELATIONSHIPS)
    .optional()
    .describe('How a personal representative says they stand to the patient. It decides nothing by itself.'),
  contents: z.array(z.enum(CONTENTS)).max(CONTENTS.length).optional().describe('Where the records lie, if known.'),
});
export type RouteFacts = z.infer<typeof routeFacts>;

/** Everything that the lane is judged by. */
export const laneFacts = routeFacts.extend({
  asOf: calendarDate.describe('The day of the judgement.'),
  requesterType: z
    .string()
    .max(60)
    .describe(`Who asks: ${REQUESTER_TYPE_IDS.join(', ')}. Anything else is looked at by a person.`),
  asked: z
    .array(z.enum(['purpose', 'witness', 'notary', 'ssn', 'expiry']))
    .max(5)
    .optional()
    .describe('What the requester was asked for on top of the request itself.'),
  proofs: z.array(z.enum(PROOFS)).max(20).default([]).describe('Which kinds of papers were sent along.'),
});
export type LaneFacts = z.infer<typeof laneFacts>;

/** What still has to be asked for or looked at, before records can be gathered. */
export const ASKS = [
  'authorization',
  'authority',
  'letter',
  'legal',
  'purpose',
  'part2-consent',
  'part2-order',
  'person',
] as const;

export const lanePart = z.object({
  /** null: no rule can say; a person must. */
  lane: lane.nullable(),
  /** Which contents it stands for; empty for all of them. */
  contents: z.array(z.enum(CONTENTS)),
  asks: z.array(z.enum(ASKS)),
});
export type LanePart = z.infer<typeof lanePart>;

export const laneVerdict = z.object({
  result: findingResult,
  parts: z.array(lanePart).min(1),
  findings: z.array(finding),
});
export type LaneVerdict = z.infer<typeof laneVerdict>;

import { z } from 'zod';
import { directiveFacts } from '../law/route/directive.ts';
import { BARRIERS, IDENTITY_CHECK_IDS } from '../law/route/judge-identity.ts';
import { necessity } from '../law/route/judge-necessary.ts';
import { CONTENTS, routeFacts } from '../law/route/lane-facts.ts';
import { representativeFacts } from '../law/route/representative-facts.ts';
import { lane } from '../request/lanes.ts';
import { scope } from '../request/scope.ts';

const result = z.enum(['accepted', 'rejected']);
const note = z.string().trim().max(1000).optional();
const reason = z.string().trim().min(3).max(2000);

/** Bodies of the actions on who asks and in which lane. A person says the result; the rules say whether it may stand. */
export const ROUTING_BODIES = {
  'verify-identity': z.strictObject({
    result,
    checked: z.array(z.enum(IDENTITY_CHECK_IDS)).max(IDENTITY_CHECK_IDS.length),
    demanded: z.array(z.enum(BARRIERS)).max(BARRIERS.length).default([]),
    papersFit: z.boolean().default(true),
    note,
  }),
  'check-authority': z.strictObject({
    result,
    /** What a person read; the dates of the patient and the day are the request's own. */
    facts: representativeFacts.omit({ asOf: true, patientBorn: true, state: true }),
    note,
  }),
  'check-directive': z.strictObject({ result, says: directiveFacts, note }),
  'change-lane': z.strictObject({ lane, reason, route: routeFacts.optional() }),
  'split-request': z.strictObject({
    lane,
    reason,
    /** What the new part asks for, and what stays with this one: together at least all that was asked. */
    scope,
    rest: scope,
    contents: z.array(z.enum(CONTENTS)).max(CONTENTS.length).optional(),
  }),
  'justify-scope': necessity,
} as const;

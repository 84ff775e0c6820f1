import { z } from 'zod';
import { suspension } from '../law/accounting/facts.ts';
import { LICENCE_IDS } from '../law/denial/grounds.ts';
import { denialJudgement, deniedPart } from '../law/denial/on-request.ts';
import { processPaper } from '../law/process/facts.ts';
import { calendarDate } from '../request/scope.ts';

const note = z.string().trim().min(3).max(2000);
/** Staff's own words in a letter; letters check them again. */
const paragraph = z.string().trim().max(2000).optional();
const by = z.enum(['notice', 'print']).default('notice');
const licence = z.enum(LICENCE_IDS);

/** Bodies of what the law desks do (request/law-transitions.ts). */
export const LAW_ACTION_BODIES = {
  'record-process': processPaper,
  'check-process': z.strictObject({
    result: z.enum(['accepted', 'rejected']),
    /** What a person found where no rule could tell: wanted as soon as one question is open. */
    note: z.string().trim().max(1000).optional(),
  }),
  'override-process': z.strictObject({ note: note.max(1000) }),
  'object-to-process': z.strictObject({ paragraph, by }),
  'notify-patient-of-process': z.strictObject({
    sought: z.string().trim().min(3).max(1500),
    objectionDays: z.number().int().min(1).max(120),
    paragraph,
    by,
  }),
  deny: z.strictObject({ ...denialJudgement.shape, paragraph, by }),
  'deny-part': z.strictObject({ ...denialJudgement.shape, part: deniedPart, paragraph, by }),
  'request-denial-review': z.strictObject({}),
  'uphold-denial': z.strictObject({ licence, note, paragraph, by }),
  'reverse-denial': z.strictObject({ licence, note, paragraph, by }),
  'give-accounting': z.strictObject({
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    list: z.enum(['statutory', 'fuller']),
    feeCents: z.number().int().nonnegative().max(100_000).optional(),
    feeToldOn: calendarDate.optional(),
    note: z.string().trim().max(1000).optional(),
    by,
  }),
  'hold-accounting': suspension,
} as const;

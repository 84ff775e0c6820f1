import type { ActionBody } from '#shared/api/staff.ts';
import { judgeNecessary, necessaryFactsOf } from '#shared/law/route/judge-necessary.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { recordVerdict } from './record-verdict.ts';
import { verdictStands } from './verdict-stands.ts';

/** Why this much is needed, in the words of the office (MN-2 to MN-4). */
export const justifyScope = (call: StaffCall, given: ActionBody<'justify-scope'>) =>
  mutate(call, 'justify-scope', (request) => {
    const facts = { ...request, necessity: { ...given, ...signedBy(call) } };
    const inputs = necessaryFactsOf(facts);
    const verdict = judgeNecessary(inputs);
    const stands = verdictStands({ result: 'accepted', note: given.justification }, verdict);
    if (!stands.ok) return stands;
    const { write, record } = recordVerdict({ call, requestId: request.id, kind: 'necessity', inputs, verdict });
    return ok({ facts, detail: { record, ...(given.reliesOn ? { reliesOn: given.reliesOn } : {}) }, writes: [write] });
  });

import { config } from '#functions/adapters/config.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { judgeIdentity } from '#shared/law/route/judge-identity.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { recordVerdict } from '../route/record-verdict.ts';
import { verdictStands } from '../route/verdict-stands.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

/** Records what was checked about who asks, and whether that is enough (45 CFR 164.514(h)). */
export const verifyIdentity = (call: StaffCall, { result, note, ...seen }: ActionBody<'verify-identity'>) =>
  mutate(call, 'verify-identity', (request) => {
    const asOf = localDate(call.now.toISOString(), config('FACILITY_TIME_ZONE'));
    const facts = { ...seen, asOf, lane: request.lane, isSensitive: request.isSensitive };
    const verdict = judgeIdentity(facts);
    const stands = verdictStands({ result, note }, verdict);
    if (!stands.ok) return stands;
    const { write, record } = recordVerdict({ call, requestId: request.id, kind: 'identity', inputs: facts, verdict });
    return ok({
      facts: {
        ...request,
        identity: {
          result,
          method: `${seen.checked.length} checked`,
          checked: seen.checked,
          ...(note ? { note } : {}),
          findings: verdict.findings,
          ...signedBy(call),
        },
      },
      detail: { result, verdict: verdict.result, record },
      writes: [write],
    });
  });

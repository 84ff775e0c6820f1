import { config } from '#functions/adapters/config.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { judgeDirective } from '#shared/law/route/directive.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { recordVerdict } from './record-verdict.ts';
import { verdictStands } from './verdict-stands.ts';

/** Records what the patient's letter says, as a person read it (RT-4). */
export const checkDirective = (call: StaffCall, { result, says, note }: ActionBody<'check-directive'>) =>
  mutate(call, 'check-directive', (request) => {
    const asOf = localDate(call.now.toISOString(), config('FACILITY_TIME_ZONE'));
    const verdict = judgeDirective(says, asOf);
    const stands = verdictStands({ result, note }, verdict);
    if (!stands.ok) return stands;
    const inputs = { says, asOf };
    const { write, record } = recordVerdict({ call, requestId: request.id, kind: 'directive', inputs, verdict });
    return ok({
      facts: {
        ...request,
        route: { ...request.route, directive: says },
        directive: {
          result,
          method: 'Letter read',
          ...(note ? { note } : {}),
          findings: verdict.findings,
          ...signedBy(call),
        },
      },
      detail: { result, verdict: verdict.result, record },
      writes: [write],
    });
  });

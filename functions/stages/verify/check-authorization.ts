import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

/** Records the verdict on a third party's authorization (45 CFR 164.508(c)). */
export const checkAuthorization = (call: StaffCall, judgement: ActionBody<'check-authorization'>) =>
  mutate(call, 'check-authorization', (request) =>
    ok({
      facts: { ...request, authorization: { ...judgement, ...signedBy(call) } },
      detail: { result: judgement.result },
    }),
  );

import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

/** Records the verdict on a personal representative's proof of authority (45 CFR 164.502(g)). */
export const checkAuthority = (call: StaffCall, judgement: ActionBody<'check-authority'>) =>
  mutate(call, 'check-authority', (request) =>
    ok({ facts: { ...request, authority: { ...judgement, ...signedBy(call) } }, detail: { result: judgement.result } }),
  );

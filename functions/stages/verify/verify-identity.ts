import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

/** Records how the requester was identified, and whether that is enough (45 CFR 164.514(h)). */
export const verifyIdentity = (call: StaffCall, judgement: ActionBody<'verify-identity'>) =>
  mutate(call, 'verify-identity', (request) =>
    ok({ facts: { ...request, identity: { ...judgement, ...signedBy(call) } }, detail: { result: judgement.result } }),
  );

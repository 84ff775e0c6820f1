import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Sensitive records need two approvals, one of them a privacy officer's. */
export const flagSensitive = (call: StaffCall, { isSensitive }: ActionBody<'flag-sensitive'>) =>
  mutate(call, 'flag-sensitive', (request) => ok({ facts: { ...request, isSensitive }, detail: { isSensitive } }));

import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Takes a request from the queue: its owner is who answers for it. */
export const claimRequest = (call: StaffCall) =>
  mutate(call, 'claim', (request) =>
    ok({ facts: { ...request, ownerId: call.actor.personId, ownerName: call.actor.name } }),
  );

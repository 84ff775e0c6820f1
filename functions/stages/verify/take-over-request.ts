import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Becomes the owner of a colleague's request, for example when they are away. */
export const takeOverRequest = (call: StaffCall) =>
  mutate(call, 'take-over', (request) =>
    ok({ facts: { ...request, ownerId: call.actor.personId, ownerName: call.actor.name } }),
  );

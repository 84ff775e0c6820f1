import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Something is missing after all. Marks made so far are kept. */
export const returnToGathering = (call: StaffCall) =>
  mutate(call, 'return-to-gathering', (request) => ok({ facts: request }));

import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Everything is verified: the records may be looked for. */
export const beginGathering = (call: StaffCall) => mutate(call, 'begin-gathering', (request) => ok({ facts: request }));

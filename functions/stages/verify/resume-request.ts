import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';

/** Takes a pended request up again where it was left. */
export const resumeRequest = (call: StaffCall) =>
  mutate(call, 'resume', (request) =>
    ok({ facts: without(request, 'pend'), clock: [{ kind: 'resumed', at: call.now.toISOString() }] }),
  );

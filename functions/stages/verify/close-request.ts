import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';

const OF_A_RELEASE = ['FULFILLED_FULL', 'FULFILLED_PARTIAL'];

/** Ends a request without a release, with the disposition that the requester is given. */
export const closeRequest = (call: StaffCall, { disposition, note }: ActionBody<'close'>) =>
  mutate(call, 'close', (request) => {
    // Nothing was sent, so nothing was fulfilled.
    if (OF_A_RELEASE.includes(disposition))
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'disposition', message: 'Choose why nothing was released' }],
      });
    const closedAt = call.now.toISOString();
    return ok({
      facts: { ...without(request, 'pend'), disposition, closeNote: note, closedAt },
      detail: { disposition },
      clock: [
        disposition === 'WITHDRAWN'
          ? { kind: 'withdrawn', at: closedAt }
          : { kind: 'closed', at: closedAt, disposition },
      ],
    });
  });

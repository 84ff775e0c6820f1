import { revokeLink } from '#functions/adapters/links.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Takes a release back as far as it can be: from the next request the link opens nothing. What was fetched stays disclosed. */
export const recallRelease = (call: StaffCall, { note }: ActionBody<'recall'>) =>
  mutate(call, 'recall', (request, { release }) => {
    if (!release) return refuse({ code: 'wrong-state' });
    return ok({
      facts: { ...request, flags: ['RECALLED'], recallNote: note },
      detail: { releaseId: release.releaseId, linkVersion: release.linkVersion },
      writes: [revokeLink(release.tokenHash)],
    });
  });

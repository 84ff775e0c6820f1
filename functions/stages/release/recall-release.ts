import { markImpermissible } from '#functions/adapters/disclosures.ts';
import { revokeLink } from '#functions/adapters/links.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/**
 * Takes a release back as far as it can be: from the next request the link opens nothing. What was fetched stays
 * disclosed; what should not have gone is on the patient's list from now on, and a breach until assessed (164.402).
 */
export const recallRelease = (call: StaffCall, { note, isBreach = false }: ActionBody<'recall'>) =>
  mutate(call, 'recall', (request, { release }) => {
    if (!release) return refuse({ code: 'wrong-state' });
    return ok({
      facts: {
        ...request,
        flags: [...request.flags, 'RECALLED', ...(isBreach ? (['BREACH_REVIEW'] as const) : [])],
        recallNote: note,
      },
      detail: { releaseId: release.releaseId, linkVersion: release.linkVersion, isBreach },
      writes: [revokeLink(release.tokenHash), ...(isBreach ? [markImpermissible(request.id, release.releaseId)] : [])],
    });
  });

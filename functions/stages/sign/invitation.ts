import { SIGNING } from '#shared/access/signing.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { Judgeable } from '#shared/law/authorization/on-request.ts';
import type { Write } from '../../adapters/commit.ts';
import { newId } from '../../adapters/new-id.ts';
import type { Notice } from '../../adapters/notices.ts';
import { newSigningRows } from '../../adapters/signings.ts';

type Invited<Held> = { request: Held; writes: Write[]; notices: Notice[]; detail: AuditDetail };

/** Asks the patient to sign on our page: a new invitation, which makes every earlier one worthless. */
export const inviteWrites = <Held extends Judgeable>(request: Held, email: string, now: Date): Invited<Held> => {
  const inviteId = newId('sgn');
  const expiresAt = new Date(now.getTime() + SIGNING.days * 24 * 3600 * 1000).toISOString();
  const { id: requestId, language } = request;
  return {
    request: {
      ...request,
      signing: { inviteId, at: now.toISOString(), expiresAt, count: (request.signing?.count ?? 0) + 1 },
    },
    writes: newSigningRows({ inviteId, requestId, email, language, expiresAt }),
    notices: [{ kind: 'sign-invitation', requestId, inviteId }],
    detail: { inviteId },
  };
};

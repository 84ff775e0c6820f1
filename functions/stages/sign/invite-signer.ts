import { SIGNING } from '#shared/access/signing.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { requestOfStatusSession } from '../../adapters/status-codes.ts';
import { mutate } from '../mutate.ts';
import { inviteWrites } from './invitation.ts';

/** From the status page: the patient is asked to sign, at an address that is not the requester's own. */
export const inviteSigner = async (call: { sessionId: string; email: string; now: Date }): Promise<Result<Request>> => {
  const requestId = await requestOfStatusSession(hashOf(call.sessionId), call.now);
  if (!requestId) return refuse({ code: 'link-unusable' });
  const asked = { requestId, actor: { kind: 'requester' } as const, version: null, now: call.now };
  return mutate(asked, 'invite-signer', (request) => {
    if (call.email.toLowerCase() === request.requester.email.toLowerCase())
      return refuse({ code: 'address-of-requester' });
    // Mail to somebody else's address: a few times is asking, more is not.
    if ((request.signing?.count ?? 0) >= SIGNING.maxInvitations) return refuse({ code: 'too-many' });
    const { request: facts, ...beside } = inviteWrites(request, call.email, call.now);
    return ok({ facts, ...beside });
  });
};

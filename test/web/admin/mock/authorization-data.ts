import type { AuthorizationView } from '#shared/api/authorization.ts';
import { judgeAuthorization } from '#shared/law/authorization/judge.ts';
import { factsOf, whyNotNow } from '#shared/law/authorization/on-request.ts';
import type { Request } from '#shared/request/request.ts';

const facility = { names: ['Cedar Valley Hospital'], state: 'VA' };

/** The verdict as the staff API would give it on the day of the fixtures. */
export const authorizationOf = (request: Request): AuthorizationView => {
  const facts = factsOf(request, { facility, asOf: '2026-11-22' });
  const verdict = facts && judgeAuthorization(facts);
  return {
    verdict,
    blockedBy: verdict && whyNotNow(verdict, request.authorization?.override?.rules ?? []),
    facility,
  };
};

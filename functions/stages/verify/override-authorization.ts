import type { ActionBody } from '#shared/api/staff.ts';
import { openRules, whyNotNow } from '#shared/law/authorization/on-request.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { judgeRequest } from './authorization-verdict.ts';

/** A second person, of another role, answers for the defects that are open now. One that has ended cannot be mended so. */
export const overrideAuthorization = (call: StaffCall, { reason }: ActionBody<'override-authorization'>) =>
  mutate(call, 'override-authorization', (request) => {
    const { authorization } = request;
    const signed = signedBy(call);
    const judged = judgeRequest(request, 'validation', signed.by, call.now);
    if (!authorization || !judged) return refuse({ code: 'authorization-unchecked' });
    const rules = openRules(judged.verdict, authorization.settled?.map(({ rule }) => rule) ?? []);
    const ended = whyNotNow(judged.verdict, rules);
    if (ended) return refuse({ code: ended });
    return ok({
      facts: {
        ...judged.request,
        authorization: { ...authorization, result: 'accepted', override: { ...signed, reason, rules } },
      },
      detail: { overridden: rules.join(',').slice(0, 160), ...judged.detail },
      writes: judged.writes,
    });
  });

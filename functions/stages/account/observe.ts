import { commit } from '#functions/adapters/commit.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import type { Actor } from '#shared/access/roles.ts';
import type { AuditDetail, OBSERVATIONS } from '#shared/audit/events.ts';
import type { Request } from '#shared/request/request.ts';
import { type Result, refuse } from '#shared/result.ts';

export type Observation = {
  requestId: string;
  actor: Actor;
  now: Date;
  action: (typeof OBSERVATIONS)[number];
  /** What was seen, or the refusal when it is not there to be seen. */
  seen: (request: Request) => Result<AuditDetail>;
};

/** Puts on record that health information is about to be shown; only then may it be (security.md 5, #17). */
export const observe = async ({ requestId, actor, now, action, seen }: Observation): Promise<Result<Request>> => {
  const loaded = await loadRequest(requestId);
  if (!loaded) return refuse({ code: 'not-found' });
  const { request, chain } = loaded;
  const detail = seen(request);
  if (!detail.ok) return detail;
  return commit({ before: request, after: request, chain, actor, action, now, detail: detail.value });
};

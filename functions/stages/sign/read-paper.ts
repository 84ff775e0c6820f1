import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { requestOfStatusSession } from '../../adapters/status-codes.ts';

/** What is known about the paper, to be corrected: what the requester said, never what staff read for themselves. */
export const readPaper = async (call: { sessionId: string; now: Date }): Promise<Result<AuthorizationForm>> => {
  const id = await requestOfStatusSession(hashOf(call.sessionId), call.now);
  const loaded = id ? await loadRequest(id) : null;
  if (!loaded) return refuse({ code: 'link-unusable' });
  const kept = loaded.request.authorizationForm;
  return ok(kept?.source === 'requester' ? kept.form : {});
};

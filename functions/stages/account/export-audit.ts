import { chainHeadOf, eventsOf } from '#functions/adapters/history.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { AuditExport } from '#shared/audit/events.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { observe } from './observe.ts';

type Asked = { requestId: string; actor: Staff; now: Date };

/** The whole history of a request as a file that anyone can verify; that it was taken is its own last event. */
export const exportAudit = async ({ requestId, actor, now }: Asked): Promise<Result<AuditExport>> => {
  const seen = await observe({ requestId, actor, now, action: 'export-audit', seen: () => ok({}) });
  if (!seen.ok) return seen;
  const head = await chainHeadOf(requestId);
  if (!head) return refuse({ code: 'not-found' });
  const events = await eventsOf(requestId, head.seq);
  return ok({ format: 'sallyport-audit/1', requestId: seen.value.id, exportedAt: now.toISOString(), head, events });
};

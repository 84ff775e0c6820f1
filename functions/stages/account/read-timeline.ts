import type { z } from 'zod';
import { eventsOf } from '#functions/adapters/history.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import type { timelineEntry } from '#shared/api/staff.ts';
import type { AuditEvent } from '#shared/audit/events.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';

type Entry = z.infer<typeof timelineEntry>;

/** What happened to a request, newest first. */
export const readTimeline = async ({ requestId }: { requestId: string }): Promise<Result<Entry[]>> => {
  const [loaded, events] = await Promise.all([loadRequest(requestId), eventsOf(requestId)]);
  if (!loaded) return refuse({ code: 'not-found' });
  return ok(events.map(({ event }) => entryOf(event, loaded.request)).reverse());
};

const entryOf = ({ seq, at, actor, action, to, detail }: AuditEvent, request: Request): Entry => ({
  seq,
  at,
  action,
  to,
  detail,
  who:
    actor.kind === 'staff'
      ? (nameOf(actor.id, request) ?? 'Staff')
      : actor.kind === 'system'
        ? 'Sallyport'
        : 'Requester',
});

/** The history holds ids only; names come from the request as far as it knows them. */
const nameOf = (id: string, { ownerId, ownerName, preparerId, preparerName, approvals }: Request) =>
  id === ownerId
    ? ownerName
    : id === preparerId
      ? preparerName
      : approvals.find(({ personId }) => personId === id)?.name;

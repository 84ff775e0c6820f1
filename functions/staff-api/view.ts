import { type CaseFile, readCaseFile } from '#functions/adapters/case-file.ts';
import { linkEpoch } from '#functions/adapters/link-secrets.ts';
import { findLink, type Link } from '#functions/adapters/links.ts';
import type { Actor } from '#shared/access/roles.ts';
import { buildView, type RequestView } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { actionsFor, WORKFLOW } from '#shared/request/workflow.ts';

type Asked = { requestId: string; actor: Actor; now: Date; request?: Request };

/** One request as staff see it, with what this person can do now. `request` is the one just written, when there is one. */
export const readView = async ({ requestId, actor, now, request }: Asked): Promise<RequestView | null> => {
  const file = await readCaseFile(requestId);
  if (!file) return null;
  const link = file.release ? await findLink(file.release.tokenHash) : null;
  const head = request ?? file.request;
  return {
    request: head,
    documents: file.documents,
    actions: actionsOf(head, actor, file),
    ...(file.build ? { build: buildView.parse(file.build) } : {}),
    ...(link ? { link: linkOf(link, now) } : {}),
    markCounts: file.markCounts,
  };
};

/** The table cannot count records, which are rows of their own: here they are at hand. */
const actionsOf = (request: Request, actor: Actor, { documents }: CaseFile): RequestView['actions'] => {
  const hasRecords = documents.some(({ kind }) => kind === 'record');
  const lacksRecords = (action: keyof typeof WORKFLOW) =>
    !hasRecords && (WORKFLOW[action].needs as readonly string[]).includes('records');
  return actionsFor(request, actor).map((view) =>
    view.blockedBy === null && lacksRecords(view.action) ? { ...view, blockedBy: 'no-records' } : view,
  );
};

const linkOf = (link: Link, now: Date): NonNullable<RequestView['link']> => ({
  state: stateOf(link, now),
  version: link.linkVersion,
  expiresAt: link.expiresAt,
  grantsUsed: link.used,
  grantsMax: link.max,
  ...(link.firstOpenedAt ? { firstOpenedAt: link.firstOpenedAt } : {}),
});

const stateOf = (link: Link, now: Date) => {
  if (link.state !== 'ACTIVE') return link.state;
  if (link.epoch !== linkEpoch()) return 'REVOKED';
  return link.expiresAt <= now.toISOString() ? 'EXPIRED' : 'ACTIVE';
};

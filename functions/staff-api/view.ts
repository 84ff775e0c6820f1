import { readProgress } from '#functions/adapters/build-parts.ts';
import type { Build } from '#functions/adapters/builds.ts';
import { type CaseFile, readCaseFile } from '#functions/adapters/case-file.ts';
import { linkEpoch } from '#functions/adapters/link-secrets.ts';
import { findLink, type Link, linkHashes } from '#functions/adapters/links.ts';
import { recordPages } from '#functions/stages/fees/issue-invoice.ts';
import { viewSensitivity } from '#functions/stages/sensitivity/view-sensitivity.ts';
import { facility, verdictNow, whyNotAuthorized } from '#functions/stages/verify/authorization-verdict.ts';
import type { Actor } from '#shared/access/roles.ts';
import { type BuildView, buildView, type RequestView } from '#shared/api/staff.ts';
import { feeHold } from '#shared/request/fee.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { actionsFor, WORKFLOW } from '#shared/request/workflow.ts';
import { clockViewOf } from './clock-view.ts';

type Asked = { requestId: string; actor: Actor; now: Date; request?: Request; file?: CaseFile };

/** One request as staff see it, with what this person can do now. `request` is the one just written, `file` what is known to lie beside it. */
export const readView = async (asked: Asked): Promise<RequestView | null> => {
  const { requestId, actor, now, request } = asked;
  const guess = request && linkHashOf(request);
  const [file, guessed] = await Promise.all([asked.file ?? readCaseFile(requestId), guess ? findLink(guess) : null]);
  if (!file) return null;
  const { tokenHash } = file.release ?? {};
  const link = tokenHash && tokenHash !== guess ? await findLink(tokenHash) : guessed;
  const head = request ?? file.request;
  return {
    request: head,
    documents: file.documents,
    actions: actionsOf(head, actor, file),
    // An action answers with what it wrote; whoever watches a build asks again, and is told how far it is.
    ...(file.build ? { build: request ? buildView.parse(file.build) : await readBuild(file.build, head) } : {}),
    ...(link ? { link: linkOf(link, now) } : {}),
    fees: { ...file.fees, recordPages: recordPages(file), hold: feeHold(head) },
    ...authorizationOf(head, now),
    markCounts: file.markCounts,
    letters: file.letters,
    clock: clockViewOf(head, file, now),
    sensitivity: viewSensitivity({ ...file, request: head }, now),
  };
};

const authorizationOf = (head: Request, now: Date): Pick<RequestView, 'authorization'> =>
  LANES[head.lane].needsAuthorization
    ? {
        authorization: {
          verdict: verdictNow(head, now),
          blockedBy: whyNotAuthorized(head, now),
          facility: facility(),
        },
      }
    : {};

/** While its parts are redacted, a build is as far as they are together. */
export const readBuild = async (build: Build, { state }: Pick<Request, 'state'>): Promise<BuildView> => {
  const view = buildView.parse(build);
  if (state !== 'QA' || build.status !== 'building' || build.stage !== 'queued') return view;
  const { isBegun, ...progress } = await readProgress(build.buildId);
  return { ...view, ...progress, stage: isBegun ? 'redacting' : 'queued' };
};

/** Where the link should lie, so that it is read beside the request; one of an earlier epoch lies elsewhere. */
const linkHashOf = ({ release }: Request) =>
  release ? linkHashes({ ...release, epoch: linkEpoch() }).tokenHash : undefined;

/** The table cannot count records and readings, which are rows of their own: here they are at hand. */
const actionsOf = (
  request: Request,
  actor: Actor,
  { documents, readings, labels }: CaseFile,
): RequestView['actions'] => {
  const records = documents.filter(({ kind }) => kind === 'record');
  const isRead = (id: string) =>
    readings.some(({ documentId, status }) => documentId === id && (status === 'done' || status === 'failed'));
  const isUnread = !records.every(({ id }) => isRead(id));
  const isUnseen = records.some(({ id }) => !labels.some((row) => row.documentId === id && row.reviewed));
  const needs = (action: keyof typeof WORKFLOW, guard: string) =>
    (WORKFLOW[action].needs as readonly string[]).includes(guard);
  return actionsFor(request, actor).map((view) => {
    if (view.blockedBy !== null) return view;
    if (records.length === 0 && needs(view.action, 'records')) return { ...view, blockedBy: 'no-records' };
    if (isUnread && needs(view.action, 'readings')) return { ...view, blockedBy: 'reading-unfinished' };
    return isUnseen && needs(view.action, 'labels') ? { ...view, blockedBy: 'labels-unreviewed' } : view;
  });
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

import type { Submission } from '#shared/api/public.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { Judgeable } from '#shared/law/authorization/on-request.ts';
import type { ClockEvent } from '#shared/law/clock/event.ts';
import { addDays } from '#shared/law/deadlines.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Document } from '#shared/request/request.ts';
import type { Write } from '../../adapters/commit.ts';
import type { Notice } from '../../adapters/notices.ts';
import { inviteWrites } from '../sign/invitation.ts';
import { judgeRequest } from '../verify/authorization-verdict.ts';

/** How long a request waits for its cure: it keeps its date and its place all the while (facility policy). */
const OPEN_DAYS = 30;

type Filed = { request: Judgeable; writes: Write[]; notices: Notice[]; detail: AuditDetail; added: ClockEvent[] };

/**
 * What the requester says the paper says, judged as it is filed. With a defect the request waits for them from the
 * start; a doubt waits for staff. Nothing of the chart is asked, so the verdict tells nothing about it.
 */
export const fileAuthorization = (
  filed: Judgeable,
  { authorization }: Submission,
  documents: readonly Document[],
  now: Date,
): Filed => {
  const nothing = { request: filed, writes: [], notices: [], detail: {}, added: [] };
  if (!authorization || !LANES[filed.lane].needsAuthorization) return nothing;
  const { electronic: _typed, ...said } = authorization.form;
  const paper = documents.find(({ kind }) => kind === 'authorization');
  const at = now.toISOString();
  const form = { ...said, ...(paper ? { uploadId: paper.uploadId } : {}) };
  const judged = judgeRequest(
    { ...filed, authorizationForm: { form, source: 'requester', at } },
    'submit',
    'requester',
    now,
  );
  if (!judged) return nothing;
  const isDeficient = judged.verdict.result === 'fail';
  const held: Judgeable = isDeficient
    ? {
        ...judged.request,
        state: 'PENDED',
        pend: {
          reason: 'deficient',
          note: '',
          nextActionOn: addDays(judged.verdict.asOf, OPEN_DAYS),
          from: 'RECEIVED',
        },
      }
    : judged.request;
  const { inviteEmail } = authorization;
  const invited = inviteEmail ? inviteWrites(held, inviteEmail, now) : null;
  return {
    request: invited?.request ?? held,
    writes: [...judged.writes, ...(invited?.writes ?? [])],
    notices: [
      ...(isDeficient ? [{ kind: 'action-needed' as const, requestId: filed.id }] : []),
      ...(invited?.notices ?? []),
    ],
    detail: { ...judged.detail, ...invited?.detail },
    added: isDeficient ? [{ kind: 'pended', at, reason: 'deficient' }] : [],
  };
};

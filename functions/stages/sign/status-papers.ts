import type { UploadStatus, UploadTicket } from '#shared/api/uploads.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { requestOfStatusSession } from '../../adapters/status-codes.ts';
import { statusOfUpload, uploadsOf } from '../../adapters/uploads.ts';
import { requestUpload } from '../submit/request-upload.ts';

type Ask = { sessionId: string; redirectTo: string; now: Date };

/** A form for one more paper, from the status page: an upload of the request's own, apart from any draft. */
export const ticketForPaper = async ({ sessionId, redirectTo, now }: Ask): Promise<Result<UploadTicket>> => {
  const id = await requestOfStatusSession(hashOf(sessionId), now);
  if (!id) return refuse({ code: 'link-unusable' });
  const wanted = { kind: 'authorization', name: 'file', contentType: 'application/pdf', bytes: 0 } as const;
  return requestUpload({ owner: { kind: 'status', id }, wanted, redirectTo, now });
};

/** What has been sent from the status page and is not yet part of the request. */
export const papersOfStatus = async ({ sessionId, now }: Omit<Ask, 'redirectTo'>): Promise<Result<UploadStatus[]>> => {
  const id = await requestOfStatusSession(hashOf(sessionId), now);
  if (!id) return refuse({ code: 'link-unusable' });
  const sent = await uploadsOf({ kind: 'status', id });
  return ok(sent.filter(({ requestId }) => requestId === undefined).map(statusOfUpload));
};

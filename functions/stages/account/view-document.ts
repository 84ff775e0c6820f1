import type { z } from 'zod';
import { findDocument } from '#functions/adapters/documents.ts';
import { presignDownload, record } from '#functions/adapters/objects.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { contentView } from '#shared/api/staff.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { observe } from './observe.ts';
import { VIEW_SECONDS, viewEnd } from './view-time.ts';

type Asked = { requestId: string; documentId: string; actor: Staff; now: Date };

/** A short-lived address of one document's bytes, on record before it is handed out. */
export const viewDocument = async (asked: Asked): Promise<Result<z.infer<typeof contentView>>> => {
  const { requestId, documentId, actor, now } = asked;
  const found = await findDocument(requestId, documentId);
  if (!found) return refuse({ code: 'not-found' });
  const { sha256, pages, bytes, contentType } = found;
  const seen = await observe({
    requestId,
    actor,
    now,
    action: 'view-document',
    seen: () => ok({ documentId, sha256, pages }),
  });
  if (!seen.ok) return seen;
  const url = await presignDownload({
    place: record(found.uploadId),
    fileName: contentType === 'application/pdf' ? 'document.pdf' : 'document',
    contentType,
    seconds: VIEW_SECONDS,
  });
  return ok({ url, bytes, pages, sha256, expiresAt: viewEnd(now) });
};
